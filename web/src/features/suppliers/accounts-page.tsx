import { useQuery } from '@tanstack/react-query';
import type { Accountmanagement, Werklast } from '../../../../src/modules/suppliers/api.ts';
import { apiSend } from '../../api/client.ts';
import { paths } from '../../app/paths.ts';
import { dayOfInstant, formatCount, formatDay } from '../../format/index.ts';
import type { FieldDefinition } from '../../ui/form/fields.ts';
import { FormDialog } from '../../ui/form/form-dialog.tsx';
import { AppLink } from '../../ui/link/app-link.tsx';
import { BlockHeading, PageHeading } from '../../ui/page/page.tsx';
import { type Column, DataTable, TwoLines } from '../../ui/table/data-table.tsx';
import { PageQuery } from '../errors/page-query.tsx';
import { Help } from './help.tsx';
import { accountsQuery } from './supplier-queries.ts';
import { SupplierTabs } from './supplier-tabs.tsx';
import { suppliersText } from './suppliers.nl.ts';

const text = suppliersText.accounts;

/** Who looks after how many providers, and by what rule? */
export function AccountsPage() {
  return <PageQuery query={useQuery(accountsQuery)}>{(data) => <View data={data} />}</PageQuery>;
}

const columns: readonly Column<Werklast>[] = [
  {
    key: 'wie',
    header: text.manager,
    rowHeader: true,
    cell: ({ accountmanager }) =>
      accountmanager ? (
        <AppLink href={paths.providersOf(accountmanager.id)}>{accountmanager.naam}</AppLink>
      ) : (
        <AppLink href={paths.providersWithout}>{text.nobody}</AppLink>
      ),
  },
  { key: 'aanbieders', header: text.providers, numeric: true, cell: (row) => formatCount(row.aanbieders) },
  { key: 'vast', header: text.fixed, numeric: true, cell: (row) => formatCount(row.perVorm.vast) },
  { key: 'proactief', header: text.proactive, numeric: true, cell: (row) => formatCount(row.perVorm.proactief) },
  { key: 'reactief', header: text.reactive, numeric: true, cell: (row) => formatCount(row.perVorm.reactief) },
  { key: 'uren', header: text.hours, numeric: true, cell: (row) => formatCount(row.urenPerJaar) },
  { key: 'aandacht', header: text.attention, numeric: true, cell: (row) => formatCount(row.aandacht) },
];

const versionColumns: readonly Column<Accountmanagement['versies'][number]>[] = [
  { key: 'versie', header: text.version, rowHeader: true, cell: (row) => formatCount(row.versie) },
  { key: 'van', header: text.from, cell: (row) => formatDay(row.van) },
  { key: 'waarom', header: text.note, cell: (row) => <TwoLines first={row.toelichting} second={row.door} /> },
];

function View({ data }: { data: Accountmanagement }) {
  const sum = (of: (row: Werklast) => number) => formatCount(data.werklast.reduce((all, row) => all + of(row), 0));
  return (
    <>
      <PageHeading title={text.title} sub={<p>{text.sub(data)}</p>} />
      <SupplierTabs current="accounts" />
      <section className="section" aria-labelledby="werklast">
        <BlockHeading id="werklast" title={text.load} />
        <DataTable
          caption={text.load}
          captionHidden
          columns={columns}
          rows={data.werklast}
          rowKey={(row) => String(row.accountmanager?.id ?? 0)}
          totals={{
            wie: text.together,
            aanbieders: sum((row) => row.aanbieders),
            vast: sum((row) => row.perVorm.vast),
            proactief: sum((row) => row.perVorm.proactief),
            reactief: sum((row) => row.perVorm.reactief),
            uren: sum((row) => row.urenPerJaar),
            aandacht: sum((row) => row.aandacht),
          }}
        />
      </section>
      <section className="section" aria-labelledby="capaciteit">
        <BlockHeading id="capaciteit" title={text.capacity} />
        {data.capaciteit === null ? (
          <p className="small muted">{text.capacityNone}</p>
        ) : (
          text.capacityLines(data).map((line) => <p key={line}>{line}</p>)
        )}
      </section>
      <section className="section" aria-labelledby="regel">
        <BlockHeading id="regel" title={text.rule} aside={data.mag.vaststellen && <AdoptRule data={data} />} />
        {!data.vastgesteld && <p>{text.start}</p>}
        <ul>
          {text.ruleLines(data).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        {data.versies.length > 0 && (
          <DataTable
            caption={text.versions}
            columns={versionColumns}
            rows={data.versies}
            rowKey={(row) => String(row.versie)}
          />
        )}
      </section>
      <Help lines={text.help} />
    </>
  );
}

const whole = (name: string, label: string): FieldDefinition => ({
  kind: 'text',
  name,
  label,
  required: true,
  pattern: /^\d{1,4}$/,
  patternHint: text.whole,
});
const decimalOf = (typed: string | undefined): number => Number((typed ?? '').replace(',', '.'));

const CAPACITY = ['zwareAanbieders', 'lichteVan', 'lichteTot', 'urenBeschikbaar'] as const;
/** What the region reckons with; null while one of the four was left empty. */
const capacityIn = (typed: Readonly<Record<string, string>>): object | null =>
  CAPACITY.every((name) => typed[name])
    ? Object.fromEntries(CAPACITY.map((name) => [name, Number(typed[name])]))
    : null;

function AdoptRule({ data: { regel } }: { data: Accountmanagement }) {
  return (
    <FormDialog
      name="beheerregel"
      button={text.adopt}
      small
      title={text.adopt}
      fields={[
        {
          kind: 'text',
          name: 'deel',
          label: text.share,
          required: true,
          pattern: /^\d{1,3}([,.]\d)?$/,
          patternHint: text.decimal,
        },
        whole('maandenVast', text.monthsFixed),
        whole('maandenProactief', text.monthsProactive),
        whole('urenVast', text.hoursFixed),
        whole('urenProactief', text.hoursProactive),
        whole('urenReactief', text.hoursReactive),
        {
          ...whole('zwareAanbieders', text.heavyPlanned),
          heading: text.capacity,
          hint: text.heavyHint,
          required: false,
        },
        { ...whole('lichteVan', text.lightFrom), required: false },
        { ...whole('lichteTot', text.lightThrough), required: false },
        { ...whole('urenBeschikbaar', text.hoursAvailable), pattern: /^\d{1,6}$/, required: false } as FieldDefinition,
        { kind: 'day', name: 'van', label: text.from, required: true },
        { kind: 'text', name: 'toelichting', label: text.note, required: true },
      ]}
      initial={{
        deel: String(regel.proactiefVanafPercentage).replace('.', ','),
        maandenVast: String(regel.gesprekElkeMaanden.vast ?? ''),
        maandenProactief: String(regel.gesprekElkeMaanden.proactief ?? ''),
        urenVast: String(regel.urenPerJaar.vast),
        urenProactief: String(regel.urenPerJaar.proactief),
        urenReactief: String(regel.urenPerJaar.reactief),
        ...Object.fromEntries(Object.entries(regel.capaciteit ?? {}).map(([name, value]) => [name, String(value)])),
        van: dayOfInstant(new Date()),
      }}
      submitLabel={text.adopt}
      done={text.adopted}
      submit={({ van, toelichting, ...typed }) =>
        apiSend('POST', '/accountmanagement/versies', {
          van,
          toelichting,
          regel: {
            proactiefVanafPercentage: decimalOf(typed.deel),
            gesprekElkeMaanden: {
              vast: Number(typed.maandenVast),
              proactief: Number(typed.maandenProactief),
              reactief: regel.gesprekElkeMaanden.reactief,
            },
            urenPerJaar: {
              vast: Number(typed.urenVast),
              proactief: Number(typed.urenProactief),
              reactief: Number(typed.urenReactief),
            },
            capaciteit: capacityIn(typed),
          },
        })
      }
    />
  );
}
