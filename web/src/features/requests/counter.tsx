import { queryOptions, useQuery } from '@tanstack/react-query';
import type { Tegenspraken } from '../../../../src/modules/exchange/api.ts';
import { apiGet, apiSend } from '../../api/client.ts';
import { Loaded } from '../../ui/async/states.tsx';
import { chosenOf } from '../../ui/form/fields.ts';
import { FormDialog } from '../../ui/form/form-dialog.tsx';
import { BlockHeading } from '../../ui/page/page.tsx';
import { counterText as text } from './counter.nl.ts';

const pathOf = (requestId: number): string => `/verzoeken/${requestId}/tegenspraken`;
const counterQuery = (requestId: number) =>
  queryOptions({
    queryKey: ['item', pathOf(requestId)],
    queryFn: ({ signal }) => apiGet<Tegenspraken>(pathOf(requestId), {}, signal),
  });

/** What access held against this request as a professional; whoever decides may add to it while it waits. */
export function Counter({ requestId, mayGive }: { requestId: number; mayGive: boolean }) {
  return (
    <section className="section" aria-labelledby="tegenspraak">
      <BlockHeading id="tegenspraak" title={text.title} aside={mayGive && <GiveCounter requestId={requestId} />} />
      <Loaded query={useQuery(counterQuery(requestId))}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="small muted">{text.none}</p>
          ) : (
            <ul className="plain-list">
              {items.map((one) => (
                <li key={one.op}>
                  <span className="strong">{text.line(one)}</span> {one.tekst}
                  <span className="table__second">{text.by(one)}</span>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </section>
  );
}

function GiveCounter({ requestId }: { requestId: number }) {
  return (
    <FormDialog
      name="tegenspraak"
      button={text.give}
      small
      title={text.title}
      intro={text.intro}
      fields={[
        { kind: 'many', name: 'waarover', label: text.about, required: true, options: text.grounds },
        { kind: 'choice', name: 'voorstel', label: text.proposal, required: true, options: text.proposals },
        { kind: 'long-text', name: 'tekst', label: text.text, hint: text.textHint, required: true },
      ]}
      submitLabel={text.give}
      done={text.done}
      submit={({ waarover, ...rest }) => apiSend('POST', pathOf(requestId), { ...rest, waarover: chosenOf(waarover) })}
    />
  );
}
