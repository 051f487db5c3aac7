import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Bepalingenbibliotheek, Groepsvoorbeeld } from '../../api/register-types.ts';
import type { Id } from '../../api/types.ts';
import { dayOfInstant, formatInputDay, parseDutchDay } from '../../format/index.ts';
import { Alert } from '../../ui/alert/alert.tsx';
import { Loaded } from '../../ui/async/states.tsx';
import { Button } from '../../ui/button/button.tsx';
import { BlockHeading } from '../../ui/page/page.tsx';
import { type Column, DataTable, TwoLines } from '../../ui/table/data-table.tsx';
import { FromDay } from '../contracts/change-reason.tsx';
import { ClauseChanges } from '../contracts/clause-changes.tsx';
import { DifferencesTable } from '../contracts/differences-table.tsx';
import { AdoptGroup } from './adopt-group.tsx';
import { groupText as text } from './group.nl.ts';
import { type GroupWish, groupPreviewQuery } from './group-queries.ts';

type Row = Groepsvoorbeeld['contracten'][number];

/** What the agreement does in each contract from a day on; under it the reason, and adopting it. */
export function GroupOutcome({
  wish,
  library,
  onDrop,
}: {
  wish: Omit<GroupWish, 'ingang'>;
  library: Bepalingenbibliotheek;
  onDrop: (ids: readonly Id[]) => void;
}) {
  const [typed, setTyped] = useState(() => formatInputDay(dayOfInstant(new Date())));
  const from = parseDutchDay(typed);
  const whole = { ...wish, ingang: from ?? '' };
  const preview = useQuery({ ...groupPreviewQuery(whole), enabled: from !== undefined });
  const shown = from !== undefined && !preview.isPlaceholderData && !preview.isError ? preview.data : undefined;
  return (
    <>
      <section className="section" aria-labelledby="gevolg">
        <BlockHeading id="gevolg" title={text.preview} />
        <FromDay typed={typed} onType={setTyped} />
        {from !== undefined && (
          <Loaded query={preview}>{(data) => <Outcome rows={data.contracten} onDrop={onDrop} />}</Loaded>
        )}
      </section>
      {shown && isPossible(shown.contracten) && (
        <AdoptGroup wish={whole} library={library} fingerprint={shown.vingerafdruk} />
      )}
    </>
  );
}

const isPossible = (rows: readonly Row[]): boolean =>
  rows.every(({ uitkomst }) => uitkomst !== 'kan-niet') && rows.some(({ uitkomst }) => uitkomst === 'wijzigt');

function Outcome({ rows, onDrop }: { rows: readonly Row[]; onDrop: (ids: readonly Id[]) => void }) {
  const refused = rows.filter(({ uitkomst }) => uitkomst === 'kan-niet');
  const count = (outcome: Row['uitkomst']) => rows.filter(({ uitkomst }) => uitkomst === outcome).length;
  return (
    <div className="change__outcome">
      {refused.length > 0 && (
        <Alert
          tone="warning"
          title={text.refusedTitle(refused.length)}
          action={
            <Button small onPress={() => onDrop(refused.map(({ contract }) => contract.id))}>
              {text.dropRefused}
            </Button>
          }
        >
          {text.refusedText}
        </Alert>
      )}
      <p role="status">{text.summary(count('wijzigt'), count('heeft-dit-al'))}</p>
      <DataTable
        caption={text.preview}
        captionHidden
        first={FIRST}
        columns={columns}
        rows={[...refused, ...rows.filter(({ uitkomst }) => uitkomst !== 'kan-niet')]}
        rowKey={({ contract }) => String(contract.id)}
      />
    </div>
  );
}

/** Of many contracts the first tell enough; those in which it cannot be come first. */
const FIRST = 25;

const columns: readonly Column<Row>[] = [
  {
    key: 'contract',
    header: text.contract,
    rowHeader: true,
    cell: ({ contract }) => <TwoLines first={contract.nummer} second={`${contract.aanbieder}, ${contract.naam}`} />,
  },
  { key: 'uitkomst', header: text.state, cell: ({ uitkomst }) => text.outcomes[uitkomst] },
  { key: 'wat', header: text.preview, cell: (row) => <What row={row} /> },
];

/** What becomes different in one contract; its days and amounts open below it. */
function What({ row: { waarom, bepalingen, verschillen, uitkomst, contract } }: { row: Row }) {
  if (uitkomst === 'kan-niet') return waarom;
  if (uitkomst === 'heeft-dit-al') return null;
  return (
    <>
      <ClauseChanges clauses={bepalingen} />
      <p className="small muted">{text.effects(verschillen.length)}</p>
      {verschillen.length > 0 && (
        <details>
          <summary aria-label={text.openOf(contract.nummer)}>{text.open}</summary>
          <DifferencesTable differences={verschillen} />
        </details>
      )}
    </>
  );
}
