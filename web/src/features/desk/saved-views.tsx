import { useQuery } from '@tanstack/react-query';
import { useLocation } from '@tanstack/react-router';
import { useState } from 'react';
import type { Weergave } from '../../../../src/modules/desk/api.ts';
import { apiSend } from '../../api/client.ts';
import { Button } from '../../ui/button/button.tsx';
import { FormDialog } from '../../ui/form/form-dialog.tsx';
import { AppLink } from '../../ui/link/app-link.tsx';
import { viewsText as text } from './desk.nl.ts';
import { viewsQuery } from './desk-queries.ts';
import { useAct } from './use-act.ts';
import './saved-views.css';

/** The views of the list in this address: to open, to keep and to share; read when somebody opens it. */
export function SavedViews() {
  const { pathname, searchStr } = useLocation();
  const [open, setOpen] = useState(false);
  const views = useQuery({ ...viewsQuery(pathname), enabled: open }).data?.items;
  return (
    <details className="saved-views" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{text.summary}</summary>
      {views?.length === 0 && <p className="muted">{text.none}</p>}
      {views && views.length > 0 && (
        <ul className="plain-list">
          {views.map((view) => (
            <View key={view.id} view={view} />
          ))}
        </ul>
      )}
      {open && (
        <FormDialog
          name="weergave"
          button={text.save}
          small
          title={text.save}
          intro={text.saveIntro}
          fields={[
            { kind: 'text', name: 'naam', label: text.name, required: true },
            { kind: 'choice', name: 'voor', label: text.forWhom, required: true, options: text.audiences },
          ]}
          initial={{ voor: 'eigen' }}
          submitLabel={text.save}
          done={text.saved}
          submit={({ naam, voor }) =>
            apiSend('POST', '/weergaven', {
              naam,
              pagina: pathname,
              filters: searchStr.replace(/^\?/, ''),
              gedeeld: voor === 'gedeeld',
            })
          }
        />
      )}
    </details>
  );
}

function View({ view }: { view: Weergave }) {
  const act = useAct();
  return (
    <li>
      <AppLink href={view.filters ? `${view.pagina}?${view.filters}` : view.pagina}>{view.naam}</AppLink>
      {view.eigen ? (
        <span>
          {view.gedeeld && <span className="muted">{`${text.shared} `}</span>}
          <Button
            small
            look="text"
            aria-label={text.removeOf(view.naam)}
            onPress={() => void act(() => apiSend('DELETE', `/weergaven/${view.id}`), text.removed)}
          >
            {text.remove}
          </Button>
        </span>
      ) : (
        <span className="muted">{text.from(view.van)}</span>
      )}
    </li>
  );
}
