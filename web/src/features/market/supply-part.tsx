import type { Marktanalyse } from '../../../../src/modules/market/api.ts';
import { BlockHeading } from '../../ui/page/page.tsx';
import { type Column, DataTable } from '../../ui/table/data-table.tsx';
import { FigureNote } from './figure-note.tsx';
import { marketText as text } from './market.nl.ts';
import type { PartProps } from './market-page.tsx';
import { NoteForm } from './note-form.tsx';
import { SupplyTriangle } from './supply-triangle.tsx';

type Segment = Marktanalyse['segmenten'][number];
const COUNT = /^\d{1,4}$/;

/** The shape of the supply, and per segment how many providers there are, are needed, and what people say. */
export function SupplyPart({ market, mayKeep }: PartProps) {
  const answer: Column<Segment> = {
    key: 'antwoord',
    header: text.answerAct,
    headerHidden: true,
    numeric: true,
    cell: (row) => <Answer segment={row} />,
  };
  return (
    <>
      <section aria-labelledby="vorm">
        <BlockHeading id="vorm" title={text.triangle} />
        <SupplyTriangle layers={market.lagen} />
        {mayKeep && market.lagen.map((one) => <Wish key={one.laag} layer={one} />)}
        <FigureNote market={market} figure="aanbod" mayKeep={mayKeep} />
      </section>
      <section className="section" aria-labelledby="segmenten">
        <BlockHeading id="segmenten" title={text.segments} />
        <DataTable
          caption={text.segments}
          captionHidden
          columns={mayKeep ? [...columns, answer] : columns}
          rows={market.segmenten}
          rowKey={({ naam }) => naam}
        />
      </section>
    </>
  );
}

const columns: readonly Column<Segment>[] = [
  { key: 'segment', header: text.segment, rowHeader: true, cell: ({ naam }) => naam },
  { key: 'nu', header: text.providersNow, numeric: true, cell: ({ aanbieders }) => aanbieders },
  {
    key: 'nodig',
    header: text.needed,
    numeric: true,
    cell: ({ gewenst }) => gewenst ?? <span className="muted">{text.unknown}</span>,
  },
  { key: 'omzet', header: text.turnover, numeric: true, cell: ({ cent }) => text.euros(cent) },
  { key: 'top', header: text.topThree, numeric: true, cell: (row) => text.percentage(row.deelGrootsteDrie) },
  { key: 'vragen', header: text.answers, cell: (row) => <Answers segment={row} /> },
];

function Answers({ segment: { antwoorden } }: { segment: Segment }) {
  if (antwoorden.length === 0) return <span className="muted">{text.noAnswer}</span>;
  return (
    <ul className="plain-list">
      {antwoorden.map((one) => (
        <li key={one.vraag}>
          {text.vragen[one.vraag]} {one.antwoord}{' '}
          <span className="small muted">{text.noted(one.bron, one.dag, null)}</span>
        </li>
      ))}
    </ul>
  );
}

function Answer({ segment }: { segment: Segment }) {
  return (
    <NoteForm
      name={`antwoord-${segment.naam.replace(/\W+/g, '-')}`}
      button={text.answerAct}
      label={text.answerOf(segment.naam)}
      title={text.answerOf(segment.naam)}
      path="/marktantwoorden"
      fields={[
        { kind: 'choice', name: 'vraag', label: text.question, required: true, options: text.options.vraag },
        { kind: 'long-text', name: 'antwoord', label: text.answerText, required: true },
        {
          kind: 'text',
          name: 'gewenst',
          label: text.needed,
          hint: text.wantedHint,
          pattern: COUNT,
          patternHint: text.number,
        },
      ]}
      body={({ vraag, antwoord, gewenst }) => ({
        segment: segment.naam,
        vraag,
        antwoord,
        gewenst: gewenst ? Number(gewenst) : null,
      })}
    />
  );
}

function Wish({ layer }: { layer: Marktanalyse['lagen'][number] }) {
  const name = text.lagen[layer.laag];
  return (
    <NoteForm
      name={`laag-${layer.laag}`}
      look="text"
      button={text.wishOf(name.toLowerCase())}
      title={text.wishOf(name.toLowerCase())}
      path="/marktlagen"
      fields={[
        { kind: 'text', name: 'gewenst', label: text.wanted, required: true, pattern: COUNT, patternHint: text.number },
        { kind: 'text', name: 'waarom', label: text.why, required: true },
      ]}
      initial={{ gewenst: layer.gewenst === null ? '' : String(layer.gewenst), waarom: layer.waarom ?? '' }}
      body={({ gewenst, waarom }) => ({ laag: layer.laag, gewenst: Number(gewenst), waarom })}
    />
  );
}
