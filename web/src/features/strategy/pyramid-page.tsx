import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { Onderdelen, Strategie } from '../../../../src/modules/strategy/api.ts';
import { apiSend } from '../../api/client.ts';
import { paths } from '../../app/paths.ts';
import { formatDay } from '../../format/index.ts';
import { Loaded } from '../../ui/async/states.tsx';
import { FormDialog } from '../../ui/form/form-dialog.tsx';
import { AppLink } from '../../ui/link/app-link.tsx';
import { BlockHeading, Columns } from '../../ui/page/page.tsx';
import { type Column, DataTable, TwoLines } from '../../ui/table/data-table.tsx';
import { etagOf } from '../parties/end-button.tsx';
import { Help } from '../suppliers/help.tsx';
import { DocumentView } from './document-view.tsx';
import { Sections } from './part-page.tsx';
import { Pyramid } from './pyramid.tsx';
import { bodyOf, formFields, formValues } from './section-form.ts';
import { strategyText } from './strategy.nl.ts';
import { StrategyFrame } from './strategy-frame.tsx';
import { sectionsQuery } from './strategy-queries.ts';

const text = strategyText.pyramid;
type Block = Strategie['piramide'][number];
type When = 'score-nu' | 'score-straks';

/** Where the strategy stands: the pyramid, the present strategy scored beside the new one, what is lacking and what is due. */
export function PyramidPage() {
  const { id } = useParams({ from: '/aangemeld/strategie/$id' });
  return (
    <StrategyFrame id={id} tab="">
      {(strategy) => (strategy.intern ? <View strategy={strategy} /> : <DocumentView strategy={strategy} />)}
    </StrategyFrame>
  );
}

function View({ strategy }: { strategy: Strategie }) {
  return (
    <>
      <p className="strategy-answer">{text.answer(strategy)}</p>
      <Columns aside={<Aside strategy={strategy} />}>
        <section aria-labelledby="piramide">
          <BlockHeading id="piramide" title={text.title} />
          <Pyramid strategy={strategy} />
        </section>
        <Scores strategy={strategy} />
        <div id="uitvoering">
          <Sections strategy={strategy} part="piramide" only="uitvoering" />
        </div>
        <Steps strategy={strategy} />
      </Columns>
      <Help lines={strategyText.help} />
    </>
  );
}

function Aside({ strategy }: { strategy: Strategie }) {
  return (
    <>
      {strategy.bijhouden && (
        <section aria-labelledby="mist">
          <BlockHeading id="mist" title={text.missing} />
          <ul className="plain-list strategy-findings">
            {strategy.bevindingen.map(({ code, zin, nodig, deel }) => (
              <li key={code}>
                {deel ? <AppLink href={paths.strategy(strategy.id, deel)}>{zin}</AppLink> : zin}{' '}
                <span className={nodig ? 'strong' : 'muted'}>({nodig ? text.needed : text.good})</span>
              </li>
            ))}
          </ul>
          {!strategy.bevindingen.some(({ nodig }) => nodig) && <p className="small">{text.nothingMissing}</p>}
        </section>
      )}
      <section className="section" aria-labelledby="komt">
        <BlockHeading id="komt" title={text.due} />
        {strategy.aandacht.length === 0 && <p className="small muted">{text.nothingDue}</p>}
        <ul className="plain-list strategy-findings">
          {strategy.aandacht.map(({ deel, wat, dag, teLaat, wie }) => (
            <li key={wat + dag}>
              <AppLink href={paths.strategy(strategy.id, deel === 'piramide' ? undefined : deel)}>{wat}</AppLink>
              <span className="table__second">
                {formatDay(dag)}
                {wie && `, ${wie}`} {teLaat && <span className="strong">({text.late})</span>}
              </span>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}

function Scores({ strategy }: { strategy: Strategie }) {
  return (
    <section className="section" aria-labelledby="scores">
      <BlockHeading id="scores" title={text.scores} />
      <p className="small muted">{text.scoresNote}</p>
      <Loaded query={useQuery(sectionsQuery(strategy.id, 'piramide'))}>
        {(sections) => (
          <DataTable
            caption={text.scores}
            captionHidden
            columns={scoreColumns(strategy, sections)}
            rows={strategy.piramide}
            rowKey={({ blok }) => blok}
          />
        )}
      </Loaded>
    </section>
  );
}

const scoreColumns = (strategy: Strategie, sections: Onderdelen): readonly Column<Block>[] => [
  {
    key: 'blok',
    header: text.block,
    rowHeader: true,
    cell: ({ naam, laagnaam, zin }) => <TwoLines first={naam} second={`${laagnaam}. ${zin}`} />,
  },
  {
    key: 'nu',
    header: text.now,
    cell: (block) => <Score strategy={strategy} sections={sections} block={block} when="score-nu" />,
  },
  {
    key: 'straks',
    header: text.later,
    cell: (block) => <Score strategy={strategy} sections={sections} block={block} when="score-straks" />,
  },
];

/** A score with its reason, and for who works on the strategy the form to give or change it. */
function Score({
  strategy,
  sections: { secties, eigenaren },
  block,
  when,
}: {
  strategy: Strategie;
  sections: Onderdelen;
  block: Block;
  when: When;
}) {
  const score = when === 'score-nu' ? block.nu : block.straks;
  const section = secties.find(({ sectie }) => sectie === when);
  const item = section?.items.find(({ soort }) => soort === block.blok);
  const against =
    when === 'score-straks' && block.nu?.score && score?.score
      ? ` (${text.difference(block.nu.score, score.score)})`
      : '';
  return (
    <>
      <TwoLines first={score ? `${text.of5(score.score)}${against}` : text.none} second={score?.reden} />
      {section?.wijzigbaar && (
        <FormDialog
          name={`${when}-${block.blok}`}
          button={item ? text.change : text.give}
          buttonLabel={`${item ? text.change : text.give}: ${text.giveOf(block.naam, when)}`}
          small
          look="text"
          title={text.giveOf(block.naam, when)}
          fields={formFields(section, eigenaren).filter(({ name }) => name !== 'soort')}
          {...(item && { initial: formValues(item) })}
          submitLabel={strategyText.sections.save}
          done={strategyText.sections.saved}
          submit={(values) => {
            const body = bodyOf(section, { ...values, soort: block.blok });
            const path = `/strategieen/${strategy.id}/onderdelen`;
            return item
              ? apiSend('PUT', `${path}/${item.id}`, body, { etag: etagOf(item.versie) })
              : apiSend('POST', path, body);
          }}
        />
      )}
    </>
  );
}

type Step = Strategie['stappen'][number] & { readonly at: number };
const stepColumns: readonly Column<Step>[] = [
  { key: 'dag', header: text.when, cell: ({ op }) => <span className="nowrap">{formatDay(op)}</span> },
  {
    key: 'stap',
    header: text.what,
    rowHeader: true,
    cell: ({ soort, versie, tekst }) => (
      <TwoLines
        first={`${strategyText.actWords[soort]}${versie === null ? '' : `, ${text.version(versie)}`}`}
        second={tekst}
      />
    ),
  },
  { key: 'door', header: text.who, cell: ({ namens, door }) => <TwoLines first={namens ?? ''} second={door} /> },
];

function Steps({ strategy }: { strategy: Strategie }) {
  return (
    <section className="section" aria-labelledby="stappen">
      <BlockHeading id="stappen" title={text.steps} />
      <DataTable
        caption={text.steps}
        captionHidden
        columns={stepColumns}
        rows={strategy.stappen.map((step, at) => ({ ...step, at }))}
        rowKey={({ at }) => String(at)}
      />
    </section>
  );
}
