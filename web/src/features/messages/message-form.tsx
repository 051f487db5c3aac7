import type { Berichtformulier } from '../../api/types.ts';
import { formatCents, formatDay } from '../../format/index.ts';
import { Alert } from '../../ui/alert/alert.tsx';
import './message-form.css';
import { messagesText as text } from './messages.nl.ts';

/** A row with its place in the message, which tells equal rows apart. */
type Row = Berichtformulier['rijen'][number] & { readonly place: number };
type Remark = Row['meldingen'][number];
interface Block {
  readonly head: Row;
  readonly fields: readonly Row[];
}

/** A message in Dutch: each class a heading with its fields, each finding where it belongs. */
export function MessageForm({ form }: { form: Pick<Berichtformulier, 'rijen' | 'meldingen'> }) {
  const blocks = blocksOf(form.rijen);
  const technical = blocks.filter(isTechnical);
  return (
    <div className="message-form">
      {form.meldingen.length > 0 && <Remarks title={text.wholeRemarks} remarks={form.meldingen} />}
      {blocks
        .filter((block) => !isTechnical(block))
        .map((block) => (
          <FormBlock key={block.head.place} block={block} />
        ))}
      {technical.length > 0 && (
        <details className="message-form__technical" open={technical.some(hasRemarks)}>
          <summary>{text.technical}</summary>
          {technical.map((block, index) => (
            <FormBlock key={block.head.place} block={block} hideHead={index === 0} />
          ))}
        </details>
      )}
    </div>
  );
}

const hasRemarks = ({ head, fields }: Block): boolean =>
  [head, ...fields].some(({ meldingen }) => meldingen.length > 0);

/** What says only how the message was made: shown when asked for. */
const TECHNICAL = new Set(['Header', 'BerichtIdentificatie', 'XsdVersie', 'XsdVersieRetour', 'XsdVersieDeclaratie']);
const isTechnical = ({ head }: Block): boolean => TECHNICAL.has(head.element);

/** Fields under the heading they follow. */
function blocksOf(rows: Berichtformulier['rijen']): readonly Block[] {
  const blocks: { head: Row; fields: Row[] }[] = [];
  for (const [place, told] of rows.entries()) {
    const row = { ...told, place };
    if (row.soort === 'kop') blocks.push({ head: row, fields: [] });
    else placeFor(blocks, row)?.fields.push(row);
  }
  return blocks.filter(({ head, fields }) => fields.length > 0 || head.meldingen.length > 0);
}

/** The last heading above a field is the nearest one that stands less deep. */
const placeFor = (blocks: readonly { head: Row; fields: Row[] }[], row: Row) =>
  blocks.findLast(({ head }) => head.diepte < row.diepte);

function FormBlock({ block: { head, fields }, hideHead = false }: { block: Block; hideHead?: boolean }) {
  const Heading = head.diepte === 0 ? 'h3' : head.diepte === 1 ? 'h4' : 'h5';
  return (
    <div className={`message-form__block message-form__block--${Math.min(head.diepte, 3)}`}>
      {!hideHead && <Heading title={head.uitleg ?? undefined}>{text.numbered(head.label, head.nummer)}</Heading>}
      {head.meldingen.length > 0 && <Remarks remarks={head.meldingen} />}
      {fields.length > 0 && (
        <dl>
          {fields.map((field) => (
            <div key={field.place}>
              <dt title={field.uitleg ?? undefined}>{field.label}</dt>
              <dd>
                {shownValue(field)}
                {field.betekenis && <span className="message-form__code"> ({field.waarde})</span>}
                {field.meldingen.length > 0 && <Remarks remarks={field.meldingen} />}
              </dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  );
}

function shownValue({ waarde, waardeSoort, betekenis }: Row): string {
  if (betekenis) return betekenis;
  if (waarde === null) return '';
  if (waardeSoort === 'dag') return formatDay(waarde);
  return waardeSoort === 'bedrag' ? formatCents(Number(waarde)) : waarde;
}

function Remarks({ remarks, title }: { remarks: readonly Remark[]; title?: string }) {
  return (
    <div className="message-form__remarks">
      {remarks.map((remark) => (
        <Alert
          key={remark.code + remark.tekst}
          tone="negative"
          title={title ? `${title}: ${remark.tekst}` : remark.tekst}
        >
          <span className="message-form__rules">
            {[
              text.code(remark.code),
              ...remark.regels.filter(({ tekst }) => tekst !== remark.tekst).map(({ id, tekst }) => `${id}: ${tekst}`),
              ...remark.regels.filter(({ tekst }) => tekst === remark.tekst).map(({ id }) => text.rule(id)),
            ].join('. ')}
          </span>
        </Alert>
      ))}
    </div>
  );
}
