import { cents, divideRoundHalfUp } from '../../../kernel/money.ts';
import { amountOfMinutes, perMinute, wholeHours } from '../../../modules/claims/index.ts';
import type { Fields } from '../scenario.ts';

/** Hours of minutes, rounded once (IV079); tariffs per minute and amounts of minutes at an hour tariff (IV081). */
export function amountsOf(input: Fields): Fields | undefined {
  const minutes = numbersIn(input.minutesPerDelivery);
  if (minutes) {
    const totalMinutes = minutes.reduce((sum, one) => sum + one, 0);
    return { totalMinutes, GeleverdVolume: input.Eenheid === '04' ? wholeHours(totalMinutes) : totalMinutes };
  }
  const perMinuteEuros = numbersIn(input.euroPerMinute);
  if (perMinuteEuros) return { rounded: perMinuteEuros.map((euros) => Number(roundedCents(euros)) / 100) };
  return hourTariff(input);
}

/** An hour tariff with minutes declared, whatever the scenario calls them. */
function hourTariff(input: Fields): Fields | undefined {
  const rate = numberNamed(input, /uurtarief|tarief.*uur|(hour|uur).*rate|rate.*(hour|uur)|hourly/i);
  const minutes = numberNamed(input, /minut/i) ?? (input.Eenheid === '01' ? numberNamed(input, /volume/i) : undefined);
  if (rate === undefined || minutes === undefined) return undefined;
  const tariff =
    /euro/i.test(rate.name) || !Number.isInteger(rate.value) ? roundedCents(rate.value) : BigInt(rate.value);
  const shown = Number(perMinute(cents(tariff)));
  const amount = Number(amountOfMinutes(minutes.value, cents(tariff)));
  return {
    ProductTarief: shown,
    tarief: shown,
    tariff: shown,
    GeleverdVolume: minutes.value,
    IngediendBedrag: amount,
    Bedrag: amount,
    bedrag: amount,
    amount,
  };
}

function numberNamed(input: Fields, name: RegExp): { readonly name: string; readonly value: number } | undefined {
  const found = Object.entries(input).find(([key, value]) => name.test(key) && typeof value === 'number');
  return found && { name: found[0], value: found[1] as number };
}

/** Cents of an amount in euros, half up, counted on the digits as written and not on their binary neighbour. */
function roundedCents(euros: number): bigint {
  const [whole = '0', fraction = ''] = String(euros).split('.');
  return divideRoundHalfUp(BigInt(whole + fraction) * 100n, 10n ** BigInt(fraction.length));
}

const numbersIn = (value: unknown): readonly number[] | undefined =>
  Array.isArray(value) && value.every((one) => typeof one === 'number') ? value : undefined;
