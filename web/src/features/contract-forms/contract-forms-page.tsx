import { useQuery } from '@tanstack/react-query';
import type { Contractvormen, Vormvergelijking } from '../../../../src/modules/contracts/api.ts';
import { Button } from '../../ui/button/button.tsx';
import { Select } from '../../ui/form/field.tsx';
import { InPageHelp } from '../../ui/help/in-page-help.tsx';
import { BlockHeading, PageHeading } from '../../ui/page/page.tsx';
import { type Column, DataTable } from '../../ui/table/data-table.tsx';
import { useListPlace } from '../../ui/table/use-list-place.ts';
import { PageQuery } from '../errors/page-query.tsx';
import { ProcurementTabs } from '../procurement/procurement-tabs.tsx';
import './contract-forms.css';
import { contractFormsText as text } from './contract-forms.nl.ts';
import { comparedFormsQuery, contractFormsQuery } from './contract-forms-queries.ts';
import { questionOf, readAnswers, readPoints, withChoice } from './form-answers.ts';
import { FormPlaces } from './form-places.tsx';

/** Open or closed: what speaks for and against each form, its risks, and what it asks of supplier management. */
export function ContractFormsPage() {
  return <PageQuery query={useQuery(contractFormsQuery)}>{(forms) => <Comparison forms={forms} />}</PageQuery>;
}

function Comparison({ forms }: { forms: Contractvormen }) {
  const { state, change } = useListPlace();
  const answers = readAnswers(state.antwoorden);
  const points = readPoints(state.punten);
  const keys = forms.vormen.map(({ sleutel }) => sleutel);
  const compared = useQuery(comparedFormsQuery(questionOf(answers, points, keys))).data?.vormen ?? [];
  const answered = Object.keys(answers).length > 0;
  return (
    <>
      <PageHeading
        title={text.title}
        sub={
          <p>
            {answered ? text.conclusion(compared) : text.begin} {answered && compared.length > 0 && text.own}
          </p>
        }
        actions={
          (answered || Object.keys(points).length > 0) && (
            <Button onPress={() => change({ antwoorden: undefined, punten: undefined })}>{text.clear}</Button>
          )
        }
      />
      <ProcurementTabs current="forms" />
      <section aria-labelledby="situatie">
        <BlockHeading id="situatie" title={text.questions} />
        <div className="form-questions">
          {forms.vragen.map(({ sleutel, vraag }) => (
            <Select
              key={sleutel}
              small
              label={vraag}
              emptyLabel={text.unanswered}
              options={text.answers}
              value={answers[sleutel] ?? ''}
              onChange={(event) => change({ antwoorden: withChoice(answers, sleutel, event.target.value) })}
            />
          ))}
        </div>
      </section>
      <section className="section form-table" aria-labelledby="vormen">
        <BlockHeading id="vormen" title={text.compared} />
        <DataTable
          caption={text.compared}
          captionHidden
          columns={columnsOf(forms)}
          rows={rowsOf(forms, answered ? compared : [])}
          rowKey={(row) => row.name}
        />
      </section>
      <FormPlaces
        forms={forms.vormen}
        points={points}
        compared={compared}
        onChange={(key, value) => change({ punten: withChoice(points, key, value) })}
      />
      <InPageHelp title={text.source}>
        <p>{forms.bron}</p>
      </InPageHelp>
    </>
  );
}

/** One aspect, with what it says of each form by key. */
type Row = { readonly name: string; readonly said: Readonly<Record<string, readonly string[]>> };

const OWN = ['wat', 'overwegingen', 'risicos', 'leveranciersmanagement'] as const;
const FOLLOWS = ['voor', 'tegen'] as const;

function rowsOf({ vormen }: Contractvormen, compared: Vormvergelijking['vormen']): Row[] {
  return [
    ...(compared.length === 0
      ? []
      : FOLLOWS.map((key) => ({
          name: text.aspects[key],
          said: Object.fromEntries(compared.map((form) => [form.sleutel, form[key]])),
        }))),
    ...OWN.map((key) => ({
      name: text.aspects[key],
      said: Object.fromEntries(vormen.map((form) => [form.sleutel, form[key]])),
    })),
  ];
}

const columnsOf = ({ vormen }: Contractvormen): readonly Column<Row>[] => [
  { key: 'aspect', header: text.aspect, rowHeader: true, cell: (row) => row.name },
  ...vormen.map(({ sleutel, naam }) => ({
    key: sleutel,
    header: naam,
    cell: (row: Row) => <Sentences said={row.said[sleutel] ?? []} />,
  })),
];

function Sentences({ said }: { said: readonly string[] }) {
  if (said.length === 0) return <span className="muted">{text.nothing}</span>;
  return (
    <ul className="plain-list form-sentences">
      {said.map((one) => (
        <li key={one}>{one}</li>
      ))}
    </ul>
  );
}
