import { Type } from 'typebox';
import type { PlainDate } from '../../../../kernel/plain-date.ts';
import { no, type Result, yes } from '../../../../kernel/result.ts';
import type { Tx } from '../../../../platform/db/tx.ts';
import { buildDocx, buildPdf, DOCX_TYPE, PDF_TYPE } from '../../../../platform/documents/index.ts';
import { file, type Route, route } from '../../../../platform/http/index.ts';
import { choice, IdParams } from '../../../../platform/http/schema-parts.ts';
import { recordChanges } from '../../domain/document/record-changes.ts';
import { type TextPart, textDifferences } from '../../domain/document/text-differences.ts';
import { type ContractVersion, listVersions } from '../../storage/amendments.ts';
import { loadNames } from '../../storage/document/record-names.ts';
import type { ModuleOptions } from '../context.ts';
import { contractWords } from './contract-text.nl.ts';
import { contractText } from './contract-text.ts';
import { Contracttekst, Contractverschillen } from './document-schemas.ts';
import { signingRefusals } from './document-words.nl.ts';
import { textBlocks } from './text-blocks.ts';
import { toRecordDifference, toTextDifference } from './to-differences.ts';
import { documentHead, wholeText } from './whole-text.ts';

const tags = ['Contracten'];
const recordKind = 'contract';
const versie = Type.Integer({ minimum: 1 });
const refusals = {
  'contracts.contract-unknown': signingRefusals['contracts.contract-unknown'],
  'contracts.contract-version-unknown': signingRefusals['contracts.contract-version-unknown'],
};

/** The text of a contract, made from its data, in each version; and what differs between versions. */
export function documentRoutes({ today }: ModuleOptions): Route[] {
  return [
    route({
      method: 'GET',
      url: '/contracten/:id/tekst',
      summary: 'De tekst van een contract, gemaakt uit zijn gegevens',
      tags,
      rights: 'contracts.read',
      params: IdParams,
      query: Type.Object({ versie: Type.Optional(versie) }),
      answer: Contracttekst,
      refusals,
      async handler({ params, query, tx, about }) {
        about({ recordKind, recordId: String(params.id) });
        const found = await versionOf(tx, params.id, query.versie, today());
        if (!found.ok) return found;
        const { asked, all } = found.value;
        const parts = contractText(asked.record, await loadNames(tx, [asked.record]));
        return yes({
          versie: asked.version,
          versies: all.map(({ version, recordedAt }) => ({ versie: version, op: recordedAt?.toISOString() ?? null })),
          delen: parts.map(toTekstdeel),
        });
      },
    }),
    route({
      method: 'GET',
      url: '/contracten/:id/document',
      summary: 'De tekst van een contract als PDF om te tekenen of als DOCX om te bewerken',
      tags,
      rights: 'contracts.read',
      params: IdParams,
      query: Type.Object({ formaat: choice(['pdf', 'docx']), versie: Type.Optional(versie) }),
      produces: [PDF_TYPE, DOCX_TYPE],
      refusals,
      async handler({ params, query, tx, about }) {
        about({ recordKind: 'contract-text', recordId: String(params.id) });
        const found = await versionOf(tx, params.id, query.versie, today());
        if (!found.ok) return found;
        const { asked, all } = found.value;
        const { record, version } = asked;
        const newest = version === all.at(-1)?.version;
        const { parts, names } = await wholeText(tx, { id: params.id, record }, newest ? today() : null);
        const head = documentHead(asked, names, today());
        const blocks = textBlocks(head.title, parts);
        const name = contractWords.fileName(record.number, version);
        return yes(
          query.formaat === 'docx'
            ? file(`${name}.docx`, DOCX_TYPE, await buildDocx(head, blocks))
            : file(`${name}.pdf`, PDF_TYPE, await buildPdf(head, blocks)),
        );
      },
    }),
    route({
      method: 'GET',
      url: '/contracten/:id/verschillen',
      summary: 'Wat verschilt tussen twee versies van een contract, als tekst en als gegevens',
      tags,
      rights: 'contracts.read',
      params: IdParams,
      query: Type.Object({ van: versie, tot: versie }),
      answer: Contractverschillen,
      refusals,
      async handler({ params, query, tx, about }) {
        about({ recordKind, recordId: String(params.id) });
        const all = await listVersions(tx, params.id, today());
        const [before, after] = [pick(all, query.van), pick(all, query.tot)];
        if (!before || !after) return no(missing(all));
        const names = await loadNames(tx, [before.record, after.record]);
        return yes({
          van: before.version,
          tot: after.version,
          tekst: textDifferences(contractText(before.record, names), contractText(after.record, names)).map(
            toTextDifference,
          ),
          gegevens: recordChanges(before.record, after.record).map((one) => toRecordDifference(one, names)),
        });
      },
    }),
  ];
}

type Missing =
  | { readonly code: 'contracts.contract-unknown' }
  | { readonly code: 'contracts.contract-version-unknown' };
type Found = { readonly asked: ContractVersion; readonly all: readonly ContractVersion[] };

async function versionOf(
  tx: Tx,
  id: number,
  version: number | undefined,
  today: PlainDate,
): Promise<Result<Found, Missing>> {
  const all = await listVersions(tx, id, today);
  const asked = version === undefined ? all.at(-1) : pick(all, version);
  return asked ? yes({ asked, all }) : no(missing(all));
}

const pick = (all: readonly ContractVersion[], version: number) => all.find((one) => one.version === version);
const missing = (all: readonly ContractVersion[]): Missing =>
  all.length === 0 ? { code: 'contracts.contract-unknown' } : { code: 'contracts.contract-version-unknown' };

const toTekstdeel = ({ key, level, heading, paragraphs, table }: TextPart): Contracttekst['delen'][number] => ({
  sleutel: key,
  niveau: level,
  kop: heading,
  alineas: [...paragraphs],
  tabel: table ? { titel: table.caption, kop: [...table.head], rijen: table.rows.map((row) => [...row]) } : null,
});
