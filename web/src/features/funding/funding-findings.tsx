import { useQuery } from '@tanstack/react-query';
import { fundingFindingsQuery } from '../../api/queries.ts';
import type { Variantbevinding } from '../../api/types.ts';
import { EmptyState, Loaded } from '../../ui/async/states.tsx';
import { Status } from '../../ui/status/status.tsx';
import { fundingText } from './funding.nl.ts';

const text = fundingText.findings;

/** Where terms contradict themselves or what was allocated; the same sentence once, with all parts that it holds for. */
export function FundingFindings({ id }: { id: number }) {
  return (
    <Loaded query={useQuery(fundingFindingsQuery(id))}>
      {({ items }) =>
        items.length === 0 ? (
          <EmptyState title={text.none}>{text.noneText}</EmptyState>
        ) : (
          <div className="funding-findings">
            <p className="small muted">{text.intro}</p>
            <ul className="plain-list funding-findings">
              {together(items).map((one) => (
                <li key={`${one.code} ${one.zin}`} className="funding-finding">
                  <Status tone={one.gewicht === 'tegenspraak' ? 'negative' : 'warning'}>
                    {one.gewicht === 'tegenspraak' ? text.contradiction : text.attention}
                  </Status>
                  <div>
                    <p>{one.zin}</p>
                    <p className="small muted">{text.of(one.names)}</p>
                  </div>
                </li>
              ))}
            </ul>
          </div>
        )
      }
    </Loaded>
  );
}

type Together = Variantbevinding & { readonly names: readonly string[] };

/** Findings with the same sentence as one; contradictions first. */
function together(items: readonly Variantbevinding[]): readonly Together[] {
  const alike = [...Map.groupBy(items, ({ code, zin }) => `${code} ${zin}`).values()].flatMap((group): Together[] => {
    const [first] = group;
    return first ? [{ ...first, names: group.map(({ naam }) => naam ?? text.whole) }] : [];
  });
  return alike.toSorted((a, b) => Number(b.gewicht === 'tegenspraak') - Number(a.gewicht === 'tegenspraak'));
}
