import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Onderdeel, Onderdelen, Sectie } from '../../../../src/modules/strategy/api.ts';
import { apiSend } from '../../api/client.ts';
import { Loaded } from '../../ui/async/states.tsx';
import { Button } from '../../ui/button/button.tsx';
import { Dialog } from '../../ui/dialog/dialog.tsx';
import { FormDialog } from '../../ui/form/form-dialog.tsx';
import { useLive } from '../../ui/live/live-region.tsx';
import { etagOf } from '../parties/end-button.tsx';
import { bodyOf, formFields, formValues } from './section-form.ts';
import { strategyText } from './strategy.nl.ts';
import { historyQuery } from './strategy-queries.ts';

const text = strategyText.sections;
export type SectionPlace = { strategyId: number; section: Sectie; owners: Onderdelen['eigenaren'] };

/** Writes something new in a section. */
export function AddItem({ strategyId, section, owners }: SectionPlace) {
  return (
    <FormDialog
      name={`nieuw-${section.sectie}`}
      button={text.add(section)}
      small
      title={text.add(section)}
      intro={section.uitleg}
      fields={formFields(section, owners)}
      submitLabel={text.save}
      done={text.saved}
      submit={(values) => apiSend('POST', `/strategieen/${strategyId}/onderdelen`, bodyOf(section, values))}
    />
  );
}

/** Takes over the examples of a section; who wants none of them writes their own. */
export function TakeExamples({ strategyId, section }: Omit<SectionPlace, 'owners'>) {
  const client = useQueryClient();
  const { notify } = useLive();
  const [busy, setBusy] = useState(false);
  const take = async () => {
    setBusy(true);
    try {
      const { overgenomen } = await apiSend<{ overgenomen: number }>('POST', `/strategieen/${strategyId}/voorbeelden`, {
        sectie: section.sectie,
      });
      notify(text.examplesDone(overgenomen));
      await client.invalidateQueries();
    } finally {
      setBusy(false);
    }
  };
  return (
    <Button small look="text" isDisabled={busy} onPress={() => void take()}>
      {text.examples(section.voorbeelden)}
    </Button>
  );
}

export function ChangeItem({ strategyId, section, owners, item }: SectionPlace & { item: Onderdeel }) {
  return (
    <FormDialog
      name={`wijzig-${item.id}`}
      button={text.change}
      buttonLabel={`${text.change}: ${item.titel}`}
      small
      look="text"
      title={item.titel}
      fields={formFields(section, owners)}
      initial={formValues(item)}
      submitLabel={text.save}
      done={text.saved}
      submit={(values) =>
        apiSend('PUT', `/strategieen/${strategyId}/onderdelen/${item.id}`, bodyOf(section, values), {
          etag: etagOf(item.versie),
        })
      }
    />
  );
}

export function RemoveItem({ strategyId, item }: { strategyId: number; item: Onderdeel }) {
  return (
    <FormDialog
      name={`weg-${item.id}`}
      button={text.remove}
      buttonLabel={`${text.remove}: ${item.titel}`}
      small
      look="text"
      title={`${text.remove}: ${item.titel}`}
      intro={text.removeText}
      fields={[]}
      submitLabel={text.remove}
      done={text.removed}
      submit={() =>
        apiSend('DELETE', `/strategieen/${strategyId}/onderdelen/${item.id}`, undefined, { etag: etagOf(item.versie) })
      }
    />
  );
}

/** Who changed what of this, and when. */
export function ItemHistory({ strategyId, item }: { strategyId: number; item: Onderdeel }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button small look="text" aria-label={`${text.historyTitle}: ${item.titel}`} onPress={() => setOpen(true)}>
        {text.historyTitle}
      </Button>
      <Dialog title={`${text.historyTitle}: ${item.titel}`} isOpen={open} onClose={() => setOpen(false)}>
        {open && <Changes strategyId={strategyId} itemId={item.id} />}
      </Dialog>
    </>
  );
}

function Changes({ strategyId, itemId }: { strategyId: number; itemId: number }) {
  return (
    <Loaded query={useQuery(historyQuery(strategyId, itemId))}>
      {({ items }) => (
        <ol className="plain-list strategy-history">
          {items.map(({ op, door, soort, velden }) => (
            <li key={op}>
              <span className="strong">{text.changed(soort, op, door)}</span>
              {velden.map(({ label, was, werd }) => (
                <span key={label} className="table__second">
                  {text.fieldChange(label, was, werd)}
                </span>
              ))}
            </li>
          ))}
        </ol>
      )}
    </Loaded>
  );
}
