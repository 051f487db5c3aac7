import { useQuery } from '@tanstack/react-query';
import { useParams, useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { situationQuery } from '../../api/queries.ts';
import type { Situatie } from '../../api/types.ts';
import { paths } from '../../app/paths.ts';
import { formatCents, formatPeriod } from '../../format/index.ts';
import { Breadcrumbs } from '../../shell/breadcrumbs.tsx';
import { Button } from '../../ui/button/button.tsx';
import type { FieldDefinition } from '../../ui/form/fields.ts';
import { BlockHeading, PageHeading } from '../../ui/page/page.tsx';
import { DataTable, TwoLines } from '../../ui/table/data-table.tsx';
import { allocationsText } from '../allocations/allocations.nl.ts';
import { PageQuery } from '../errors/page-query.tsx';
import { productText } from '../requests/product-fields.nl.ts';
import { productFields, sizeFields, useProductChoice } from '../requests/product-fields.ts';
import './acts.css';
import { actsText } from './acts.nl.ts';
import { changeText as text } from './change.nl.ts';
import { type FilledWish, type Values, wishBody, wishText } from './change-wishes.ts';
import { atAddress, MessageSteps } from './message-steps.tsx';
import { WishDialog } from './wish-dialog.tsx';

type Held = Situatie['items'][number];

/** A provider asks for another situation (JW317): for each allocation what is wished, new products, and the message before it goes. */
export function ChangePage() {
  const { id } = useParams({ from: '/aangemeld/toewijzingen/$id/wijziging' });
  return <PageQuery query={useQuery(situationQuery(id))}>{(now) => <View id={id} now={now} />}</PageQuery>;
}

const day = (name: string, label: string, required = false): FieldDefinition => ({
  kind: 'day',
  name,
  label,
  required,
});

const CHANGE: readonly FieldDefinition[] = [
  day('tot', text.newThrough),
  ...sizeFields.map((field) =>
    field.name === 'volume' ? { ...field, label: text.newVolume, hint: text.newVolumeHint } : { ...field, hint: '' },
  ),
  day('van', text.changeFrom),
];
const REASON: readonly FieldDefinition[] = [
  {
    kind: 'choice',
    name: 'reden',
    label: actsText.reason,
    heading: text.wholeReason,
    required: true,
    options: actsText.changeReasons,
  },
];

/** A wish about an allocation takes the place of an earlier one about it. */
const keyOf = (wish: FilledWish, index: number): string =>
  wish.kind === 'nieuw' ? `nieuw ${index}` : `${wish.number}`;

function View({ id, now }: { id: string; now: Situatie }) {
  const router = useRouter();
  const choice = useProductChoice();
  const [wishes, setWishes] = useState<readonly FilledWish[]>([]);
  const wishOf = (number: number) => wishes.find((wish) => wish.kind !== 'nieuw' && wish.number === number);
  const without = (number: number) => wishes.filter((wish) => wish.kind === 'nieuw' || wish.number !== number);
  const keep = (wish: FilledWish) => setWishes([...(wish.kind === 'nieuw' ? wishes : without(wish.number)), wish]);
  const product: readonly FieldDefinition[] = [
    ...productFields(choice),
    day('van', productText.from, true),
    day('tot', productText.through),
  ];
  const back = paths.allocation(Number(id));
  const added = wishes.filter((wish) => wish.kind === 'nieuw');
  return (
    <>
      <Breadcrumbs trail={[{ href: paths.allocations, label: allocationsText.title }]} here={text.title} />
      <PageHeading title={text.title} sub={<p>{text.sub(now.jeugdige, now.gemeente.naam)}</p>} />
      <section aria-labelledby="situatie">
        <BlockHeading
          id="situatie"
          title={text.situation}
          aside={
            <WishDialog
              name="nieuw"
              button={text.add}
              title={text.add}
              intro={text.addIntro}
              fields={product}
              onKeep={(values) => keep({ kind: 'nieuw', values })}
            />
          }
        />
        {now.items.length === 0 && <p className="small muted">{text.empty}</p>}
        <DataTable
          caption={text.situation}
          captionHidden
          columns={[
            { key: 'nummer', header: text.allocation, rowHeader: true, cell: (row) => row.nummer },
            { key: 'nu', header: text.now, cell: (row) => <Now held={row} /> },
            {
              key: 'wens',
              header: text.wish,
              cell: (row) => {
                const wish = wishOf(row.nummer);
                return wish ? <strong>{wishText(wish, choice)}</strong> : <span className="muted">{text.same}</span>;
              },
            },
            {
              key: 'doen',
              header: text.acts,
              headerHidden: true,
              cell: (row) => (
                <Acts
                  held={row}
                  product={product}
                  wish={wishOf(row.nummer)}
                  onKeep={keep}
                  onUndo={() => setWishes(without(row.nummer))}
                />
              ),
            },
          ]}
          rows={now.items}
          rowKey={(row) => String(row.nummer)}
        />
        {added.length > 0 && (
          <ul className="plain-list">
            {added.map((wish, index) => (
              <li key={keyOf(wish, index)}>
                {`${text.newRow}: ${wishText(wish, choice)} `}
                <Button small look="text" onPress={() => setWishes(wishes.filter((one) => one !== wish))}>
                  {text.remove}
                </Button>
              </li>
            ))}
          </ul>
        )}
      </section>
      {wishes.length > 0 && (
        <section className="section" aria-label={text.wholeReason}>
          <MessageSteps
            key={JSON.stringify(wishes)}
            name="wijziging"
            fields={REASON}
            {...atAddress(`/toewijzingen/${id}/_wijzigingsverzoek`, (values) => ({
              ...values,
              wensen: wishes.map((wish) => wishBody(wish, choice)),
            }))}
            onSent={({ berichtId }) => berichtId !== null && router.history.push(paths.message(berichtId))}
            onCancel={() => router.history.push(back)}
          />
        </section>
      )}
    </>
  );
}

function Now({ held: { product, van, tot, omvang, budgetCent } }: { held: Held }) {
  const size = [omvang, budgetCent === null ? null : formatCents(budgetCent)].filter(Boolean).join(', ');
  return (
    <TwoLines
      first={product ?? text.wishes.anyProduct}
      second={[formatPeriod(van, tot), size].filter(Boolean).join(', ')}
    />
  );
}

function Acts({
  held: { nummer },
  product,
  wish,
  onKeep,
  onUndo,
}: {
  held: Held;
  product: readonly FieldDefinition[];
  wish: FilledWish | undefined;
  onKeep: (wish: FilledWish) => void;
  onUndo: () => void;
}) {
  const started = (kind: FilledWish['kind']): { initial?: Values } =>
    wish?.kind === kind ? { initial: wish.values } : {};
  return (
    <div className="acts">
      <WishDialog
        name={`wijzig-${nummer}`}
        button={text.change}
        title={text.changeOne(nummer)}
        intro={text.changeIntro}
        fields={CHANGE}
        {...started('wijzigen')}
        onKeep={(values) => onKeep({ kind: 'wijzigen', number: nummer, values })}
      />
      <WishDialog
        name={`vervang-${nummer}`}
        button={text.replace}
        title={text.replaceOne(nummer)}
        intro={text.replaceIntro}
        fields={product}
        {...started('vervangen')}
        onKeep={(values) => onKeep({ kind: 'vervangen', number: nummer, values })}
      />
      {wish && (
        <Button small look="text" onPress={onUndo}>
          {text.undo}
        </Button>
      )}
    </div>
  );
}
