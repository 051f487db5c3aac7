import { cents } from '../../../kernel/money.ts';
import { type Result, yes } from '../../../kernel/result.ts';
import type { Gemeentewijziging, Regelwijziging, WatAls } from '../api.ts';
import type { Estimate } from '../domain/estimate.ts';
import type { LineChange, MunicipalityChange, WhatIf } from '../domain/what-if.ts';
import { faultOfChange, type LineRefusal } from '../use-cases/change-estimate.ts';
import { LEVEL_WORDS, POT_WORDS } from '../use-cases/words.nl.ts';
import { basisOf } from './basis-json.ts';
import { termOf } from './terms.ts';

type Incomplete = Extract<ReturnType<typeof basisOf>, { ok: false }>['refusal'];
type Wrong = Extract<LineRefusal, { code: 'estimates.basis-wrong' | 'estimates.price-of-other-kind' }>;

const money = (value: number | undefined) => (value === undefined ? undefined : cents(value));

/** A change of one line as it was sent. */
export function lineChangeOf(productId: number, body: Regelwijziging): Result<LineChange, Incomplete> {
  const basis = body.grondslag && basisOf(body.grondslag);
  if (basis && !basis.ok) return basis;
  return yes({
    productId,
    basis: basis?.value,
    tariffCents: money(body.tariefCent),
    lumpCents: money(body.vastBedragCent),
    level: termOf(LEVEL_WORDS, body.niveau),
    pot: termOf(POT_WORDS, body.pot),
  });
}

export const municipalityChangeOf = (municipalityId: number, body: Gemeentewijziging): MunicipalityChange => ({
  municipalityId,
  regionalWeight: body.regionaalGewicht === undefined ? undefined : BigInt(body.regionaalGewicht),
  localWeight: body.lokaalGewicht === undefined ? undefined : BigInt(body.lokaalGewicht),
  ceilingCents: body.plafondCent === null ? null : money(body.plafondCent),
});

/** All that somebody wants to try out on an estimate, or the first thing in it that cannot be. */
export function wishOf(body: WatAls, estimate: Estimate): Result<WhatIf, Incomplete | Wrong> {
  const lines: LineChange[] = [];
  for (const { productId, ...fields } of body.regels ?? []) {
    const change = lineChangeOf(productId, fields);
    if (!change.ok) return change;
    const line = estimate.lines.find(({ product }) => product.id === productId);
    const wrong = line && faultOfChange(line, change.value);
    if (wrong) return { ok: false, refusal: wrong };
    lines.push(change.value);
  }
  return yes({
    frameCents: money(body.kaderCent),
    ltaCents: money(body.ltaCent),
    volumePercentage: body.volumePercentage,
    pricePercentage: body.prijsPercentage,
    lines,
    municipalities: (body.gemeenten ?? []).map(({ gemeenteId, ...fields }) => municipalityChangeOf(gemeenteId, fields)),
  });
}
