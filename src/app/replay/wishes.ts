import type { CDT_Omvang, Wish } from '../../standards/ijw/index.ts';
import type { Aliases } from './aliases.ts';
import { type Fields, fieldsOf } from './scenario.ts';
import { budgetIn, fromIn, sizeIn, throughIn } from './words.ts';

/** Names of products in a sentence: a capital, perhaps with a digit, or a product code. */
export const namesIn = (text: string): readonly string[] =>
  [...text.matchAll(/\b([A-Z]\d{0,2}|\d{2}[A-Z]\d{2})\b/g)].map(([, name = '']) => name);

/**
 * Wishes from a sentence per product, such as "A1 vanaf 2021-11-01 5 uur per week tot 2022-07-01": a product that runs is
 * changed, one that does not is asked anew, and "in plaats van" replaces.
 */
export function wishesIn(text: string, running: readonly Fields[], aliases: Aliases): readonly Wish[] {
  return clausesOf(text).flatMap((clause) => wishIn(clause, running, aliases));
}

/** A clause per product: between semicolons and full stops, and at "en" or a comma before the next product. */
const clausesOf = (text: string): readonly string[] =>
  text.split(/;|\.(?=\s|$)|(?:,| en) (?=(?:product )?[A-Z]\d{0,2}\b)/);

function wishIn(clause: string, running: readonly Fields[], aliases: Aliases): readonly Wish[] {
  if (/ongewijzigd|blijft (gelijk|zoals)|niets/i.test(clause)) return [];
  const [, replaced] =
    /(?:in plaats van|ipv|i\.p\.v\.|vervangt|ter vervanging van) (?:product )?([A-Z]\d{0,2})\b/.exec(clause) ?? [];
  const subject = /toewijzing (\d+)/i.exec(clause)?.[1] ?? namesIn(clause).find((name) => name !== replaced);
  const from = fromIn(clause);
  const through = throughIn(clause);
  const budget = budgetIn(clause);
  const size = budget === undefined ? sizeIn(clause) : undefined;
  const asked = {
    ...(through === undefined ? {} : { through }),
    ...(size === undefined ? {} : { size }),
    ...(budget === undefined ? {} : { budget }),
  };
  const product = aliases.productOf(subject);
  const fresh = { ...(product ? { product } : {}), ...asked };
  const instead = replaced === undefined ? undefined : numberOf(replaced, running);
  if (instead !== undefined && from !== undefined) return [{ kind: 'replace', number: instead, from, ...fresh }];
  const number = subject === undefined ? undefined : numberOf(subject, running);
  if (number === undefined) return from === undefined ? [] : [{ kind: 'new', from, ...fresh }];
  const current = running.find((item) => Number(item.ToewijzingNummer) === number)?.Omvang as CDT_Omvang | undefined;
  return [
    {
      kind: 'change',
      number,
      ...(from === undefined ? {} : { from }),
      ...asked,
      ...inFrequency(size, current, clause),
    },
  ];
}

/** A volume without a frequency is in the one that runs. */
const inFrequency = (size: CDT_Omvang | undefined, current: CDT_Omvang | undefined, clause: string) =>
  size && current && !/ per |totaal/i.test(clause.replace(/\bper \d{4}-/g, ''))
    ? { size: { ...size, Frequentie: current.Frequentie } }
    : {};

const numberOf = (name: string, running: readonly Fields[]): number | undefined => {
  const found = running.find(
    (item) => item.Product === name || fieldsOf(item.Product).Code === name || String(item.ToewijzingNummer) === name,
  );
  return found && Number(found.ToewijzingNummer);
};
