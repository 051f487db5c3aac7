import { useQuery } from '@tanstack/react-query';
import type { Uitnuttingsbeeld, VroegOp } from '../../../../src/modules/steering/api.ts';
import { apiSend } from '../../api/client.ts';
import { paths } from '../../app/paths.ts';
import { useMay, useSession } from '../../app/session.ts';
import { formatCount } from '../../format/index.ts';
import { Loaded } from '../../ui/async/states.tsx';
import { FormDialog } from '../../ui/form/form-dialog.tsx';
import { AppLink } from '../../ui/link/app-link.tsx';
import { BlockHeading } from '../../ui/page/page.tsx';
import { DataTable } from '../../ui/table/data-table.tsx';
import { useListPlace } from '../../ui/table/use-list-place.ts';
import { askedOf } from './drill.ts';
import { earlyQuery } from './queries.ts';
import { utilisationText as text } from './utilisation.nl.ts';

/** What the table does not show: care without an allocation, allocations that run out, and where signals fall. */
export function Notable({ data }: { data: Uitnuttingsbeeld }) {
  const { state } = useListPlace();
  const mayLines = useMay('claims.read-lines');
  const mayOpen = useMay('allocations.read');
  const asked = askedOf(state);
  const mayPay = useMay('payments.read');
  const { regels, bedragCent } = data.zonderToewijzing;
  return (
    <section className="section" aria-labelledby="opvallend">
      <BlockHeading id="opvallend" title={text.notable} />
      <ul className="plain-list use-notable">
        <li>{regels === 0 ? text.noUnallocated : text.unallocated(regels, bedragCent)}</li>
        <li>
          <Loaded query={useQuery(earlyQuery(asked))}>{(early) => <Early early={early} />}</Loaded>
          {mayOpen && (
            <p>
              <AppLink href={paths.usedUpEarly(asked)}>{text.toEarly}</AppLink>
            </p>
          )}
        </li>
        <li>
          {text.levelsAre(data.signaalpercentages)} <ChooseLevels data={data} />
        </li>
        {mayLines && (
          <li>
            <AppLink href={paths.claimsOf(asked)}>{text.toLines}</AppLink>
          </li>
        )}
        {mayPay && (
          <li>
            <AppLink href={paths.paymentLiquidity}>{text.toLiquidity}</AppLink>
          </li>
        )}
      </ul>
    </section>
  );
}

function Early({ early }: { early: VroegOp }) {
  if (early.vroegOp === null) return text.earlySmall(early.ondergrens);
  if (early.vroegOp === 0) return text.earlyNone(early.lopend ?? 0);
  return (
    <>
      {text.early(early.vroegOp, early.lopend ?? 0)}
      {early.regels.length > 0 && (
        <DataTable
          caption={text.earlyCaption}
          rows={early.regels}
          rowKey={({ sleutel }) => sleutel}
          columns={[
            { key: 'naam', header: text.earlyProvider, rowHeader: true, cell: ({ naam }) => naam },
            { key: 'lopend', header: text.earlyRunning, numeric: true, cell: ({ lopend }) => formatCount(lopend) },
            {
              key: 'vroeg',
              header: text.earlyCount,
              numeric: true,
              cell: ({ vroegOp }) => (vroegOp === null ? text.hidden(early.ondergrens) : formatCount(vroegOp)),
            },
          ]}
        />
      )}
    </>
  );
}

/** Only who manages contracts for the region chooses. */
function ChooseLevels({ data }: { data: Uitnuttingsbeeld }) {
  const { organisatie } = useSession();
  const manages = useMay('tariffs.index');
  if (!manages || organisatie.soort !== 'region') return null;
  const form = text.levelsForm;
  return (
    <FormDialog
      name="signaalpercentages"
      button={form.button}
      small
      look="text"
      title={form.title}
      intro={form.intro}
      fields={[
        {
          kind: 'text',
          name: 'percentages',
          label: form.levels,
          required: true,
          pattern: /^\s*\d{1,3}(\s*,\s*\d{1,3}){0,5}\s*$/,
          patternHint: form.levelsHint,
        },
        { kind: 'text', name: 'reden', label: form.reason, required: true },
      ]}
      initial={{ percentages: data.signaalpercentages.join(', ') }}
      submitLabel={form.submit}
      done={form.done}
      submit={({ percentages = '', reden }) =>
        apiSend('POST', '/uitnutting/signaalpercentages', {
          percentages: percentages.split(',').map(Number),
          reden,
          versie: data.signaalversie,
        })
      }
    />
  );
}
