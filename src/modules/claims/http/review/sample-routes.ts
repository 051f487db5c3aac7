import { Type } from 'typebox';
import { no, yes } from '../../../../kernel/result.ts';
import { answer, type Route, route } from '../../../../platform/http/index.ts';
import { wholeList } from '../../../../platform/http/list.ts';
import { IdParams } from '../../../../platform/http/schema-parts.ts';
import { NieuweBevinding, NieuweSteekproef, Steekproef, type SteekproefItem, SteekproefList } from '../../api.ts';
import { estimateWrong } from '../../domain/review/sample.ts';
import {
  findSample,
  linesOfSample,
  listSamples,
  type SampleLine,
  type SampleRow,
  usualSize,
} from '../../storage/review/samples.ts';
import { recordFinding, takeSample } from '../../use-cases/review/samples.ts';
import { readingPurpose as purpose } from '../purpose.ts';
import { sampleRefusals as refusals } from './refusals.nl.ts';

const tags = ['steekproeven'];
const rights = ['claims.read-lines', 'reviews.decide'] as const;
const recordKind = 'claim-sample';

const toItem = (row: SampleRow): SteekproefItem => ({
  id: Number(row.id),
  periode: { van: row.fromOn, tot: row.throughOn },
  aanbieder: row.provider,
  weging: row.weight === 'amount' ? 'bedrag' : 'gelijk',
  omvang: row.size,
  sleutel: row.seed,
  populatie: row.populationCount,
  populatieCent: Number(row.populationCents),
  aantal: row.lines,
  gecontroleerd: row.checked,
  door: row.drawnBy,
  op: row.drawnAt.toISOString(),
});

function toSample(row: SampleRow, lines: readonly SampleLine[]): Steekproef {
  const checked = lines.flatMap((line) => (line.wrongCents === null ? [] : [{ ...line, wrongCents: line.wrongCents }]));
  const estimate = estimateWrong(checked, { count: row.populationCount, cents: row.populationCents }, row.weight);
  return {
    ...toItem(row),
    foutGevondenCent: Number(checked.reduce((sum, { wrongCents }) => sum + wrongCents, 0n)),
    schattingFoutCent: estimate === null ? null : Number(estimate),
    regels: lines.map((line) => ({
      declaratieId: Number(line.claimId),
      volgnummer: line.seq,
      referentie: line.reference,
      aanbieder: line.provider,
      productCode: line.productCode,
      periode: { van: line.fromOn, tot: line.throughOn },
      bedragCent: Number(line.amountCents),
      foutCent: line.wrongCents === null ? null : Number(line.wrongCents),
      bevinding: line.note,
      door: line.checkedBy,
    })),
  };
}

/** Samples of approved lines for checking, and what was found. */
export const sampleRoutes: readonly Route[] = [
  route({
    method: 'GET',
    url: '/steekproeven',
    summary: 'Steekproeven van uw gemeente, de nieuwste eerst',
    tags,
    rights,
    purpose,
    answer: SteekproefList,
    async handler({ tx, about }) {
      about({ recordKind });
      return wholeList(await listSamples(tx), toItem);
    },
  }),
  route({
    method: 'POST',
    url: '/steekproeven',
    summary: 'Een steekproef trekken uit de goedgekeurde regels van een periode',
    tags,
    rights,
    purpose,
    idempotent: true,
    body: NieuweSteekproef,
    status: 201,
    answer: Type.Object({ id: Type.Integer() }),
    refusals,
    async handler({ tx, body, actor, about }) {
      about({ recordKind });
      const scope = {
        municipalityId: actor.organisation.id,
        providerId: body.aanbiederId ?? null,
        from: body.van,
        through: body.tot,
      };
      const weight = body.weging === 'bedrag' ? ('amount' as const) : ('equal' as const);
      const size = body.omvang ?? (await usualSize(tx, scope.providerId));
      const taken = await takeSample(tx, scope, { size, seed: body.sleutel, weight }, actor.personId);
      if (!taken.ok) return taken;
      const id = Number(taken.value);
      return yes(answer({ id }, { status: 201, location: `/steekproeven/${id}` }));
    },
  }),
  route({
    method: 'GET',
    url: '/steekproeven/:id',
    summary: 'Een steekproef met de getrokken regels, de bevindingen en de schatting',
    tags,
    rights,
    purpose,
    params: IdParams,
    answer: Steekproef,
    refusals,
    async handler({ tx, params, about }) {
      about({ recordKind, recordId: String(params.id) });
      const found = await findSample(tx, params.id);
      return found
        ? yes(toSample(found, await linesOfSample(tx, found.id)))
        : no({ code: 'claims.sample-unknown' as const });
    },
  }),
  route({
    method: 'POST',
    url: '/steekproeven/:id/bevindingen',
    summary: 'Vastleggen wat de controle van een getrokken regel liet zien',
    tags,
    rights,
    purpose,
    idempotent: true,
    params: IdParams,
    body: NieuweBevinding,
    status: 204,
    refusals,
    async handler({ tx, params, body, actor, about }) {
      about({ recordKind, recordId: String(params.id) });
      const done = await recordFinding(tx, {
        sampleId: params.id,
        claimId: body.declaratieId,
        seq: body.volgnummer,
        wrongCents: body.foutCent,
        note: body.bevinding.trim(),
        personId: actor.personId,
      });
      return done.ok ? undefined : done;
    },
  }),
];
