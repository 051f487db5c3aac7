import { writeFile, writeInformationObject } from '../../../../standards/mdto/index.ts';
import { addMonths, lastDayOf } from '../../domain/contract-status.ts';
import type { DocumentFile } from '../../storage/signature/documents.ts';
import type { Signing } from '../../use-cases/signature/gather-signing.ts';
import { archiveWords as words } from './archive.nl.ts';

/** Years that the administration of a contract is kept after its end (Awr, article 52). */
const KEPT_YEARS = 7;
/** PDF 1.7 in the PRONOM register. */
const PDF_FORMAT = { label: 'Acrobat PDF 1.7 - Portable Document Format', code: 'fmt/276' };

type ArchiveFile = { readonly name: string; readonly bytes: Uint8Array };

/** Each kept file, with what an archive must know of it beside it. */
export const archiveFiles = (signing: Signing, documents: readonly DocumentFile[]): ArchiveFile[] =>
  documents.flatMap((document) => {
    const name = `${document.id}-${document.name}`;
    return [
      { name, bytes: document.content },
      { name: `${name}.informatieobject.mdto.xml`, bytes: Buffer.from(objectOf(signing, document)) },
      { name: `${name}.bestand.mdto.xml`, bytes: Buffer.from(fileOf(document)) },
    ];
  });

const identified = (mark: string) => ({ mark, source: words.source });
const objectMark = ({ id }: DocumentFile) => identified(`contractdocument/${id}`);
const fileMark = ({ id }: DocumentFile) => identified(`contractdocument/${id}/bestand`);

function objectOf({ contract, rounds }: Signing, document: DocumentFile): string {
  const { id, record, purchaserName, providerName } = contract;
  const last = lastDayOf(record);
  const round = rounds.find(({ events }) => events.some((one) => one.documentId === document.id));
  const signatures = (round?.events ?? []).filter((one) => (one.documentId ?? document.id + 1) <= document.id);
  const nameOf = { purchaser: purchaserName, provider: providerName };
  return writeInformationObject({
    identification: objectMark(document),
    name: words.kind[document.kind](document.version),
    level: words.level,
    description: words.contract(record.number, record.name),
    coverage: { from: record.from, through: last },
    events: [
      { kind: words.made, at: document.recordedAt.toISOString(), actor: null },
      ...signatures.map((one) => ({ kind: words.signed, at: one.signedOn ?? '', actor: nameOf[one.party] })),
    ],
    retention: { trigger: words.retention, from: last, years: KEPT_YEARS, end: addMonths(last, 12 * KEPT_YEARS) },
    partOf: { name: words.contract(record.number, record.name), identification: identified(`contract/${id}`) },
    representation: { name: document.name, identification: fileMark(document) },
    creator: purchaserName,
    involved: signatures.map((one) => ({ role: words.signer, name: nameOf[one.party] })),
    restriction: { kind: words.restriction, text: words.restrictionText },
  });
}

const fileOf = (document: DocumentFile): string =>
  writeFile({
    identification: fileMark(document),
    name: document.name,
    bytes: document.size,
    format: PDF_FORMAT,
    sha256: document.digest,
    checkedAt: document.recordedAt.toISOString(),
    represents: { name: document.name, identification: objectMark(document) },
  });
