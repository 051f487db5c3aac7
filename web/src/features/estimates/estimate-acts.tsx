import { apiSend } from '../../api/client.ts';
import type { Raming } from '../../api/types.ts';
import { FormDialog } from '../../ui/form/form-dialog.tsx';
import { ImportDialog } from '../../ui/import/import-dialog.tsx';
import { ExportButtons } from '../../ui/table/export-buttons.tsx';
import { etagOf } from '../parties/end-button.tsx';
import { estimatesText as text } from './estimates.nl.ts';
import { frameFields } from './estimates-page.tsx';
import { readEuros, typedEuros } from './typed-values.ts';

/** For who made it: changing, taking over tariffs and adopting. */
export function EstimateActs({ estimate }: { estimate: Raming }) {
  if (!estimate.mag.wijzigen) return null;
  const path = `/ramingen/${estimate.id}`;
  const etag = etagOf(estimate.versie);
  return (
    <>
      <ChangeFrame estimate={estimate} />
      <FormDialog
        name="tarieven-overnemen"
        button={text.refresh}
        title={text.refreshTitle}
        intro={text.refreshIntro}
        fields={[]}
        submitLabel={text.refresh}
        done={text.refreshed}
        submit={() => apiSend('POST', `${path}/tariefverversingen`, undefined, { etag })}
      />
      <FormDialog
        name="vaststellen"
        button={text.adopt}
        look="primary"
        title={text.adoptTitle}
        intro={text.adoptIntro(estimate.uitkomst.midden.totaalCent + estimate.uitkomst.midden.ltaCent, estimate.jaar)}
        fields={[]}
        submitLabel={text.adoptAct(estimate.jaar)}
        done={text.adopted}
        submit={() => apiSend('POST', `${path}/vaststellingen`, undefined, { etag })}
      />
    </>
  );
}

/** The lines as a file, and back again. */
export function EstimateFiles({ estimate }: { estimate: Raming }) {
  const path = `/ramingen/${estimate.id}`;
  return (
    <div className="server-table__bar">
      {estimate.mag.wijzigen && (
        <ImportDialog
          small
          button={text.import.button}
          title={text.import.title}
          intro={text.import.intro}
          path={path}
        />
      )}
      <ExportButtons path={path} query={{}} />
    </div>
  );
}

function ChangeFrame({ estimate }: { estimate: Raming }) {
  return (
    <FormDialog
      name="kader"
      button={text.head.button}
      title={text.head.title}
      fields={[{ kind: 'text', name: 'naam', label: text.make.name, required: true }, ...frameFields]}
      initial={{
        naam: estimate.naam,
        kader: typedEuros(estimate.kaderCent),
        kaderBron: estimate.kaderBron,
        lta: typedEuros(estimate.ltaCent),
        ltaBron: estimate.ltaBron ?? '',
      }}
      submitLabel={text.save}
      done={text.saved}
      submit={({ naam, kader, kaderBron, lta, ltaBron }) =>
        apiSend(
          'PATCH',
          `/ramingen/${estimate.id}`,
          {
            naam,
            kaderCent: readEuros(kader),
            kaderBron,
            ltaCent: readEuros(lta) ?? null,
            ltaBron: ltaBron ?? null,
          },
          { etag: etagOf(estimate.versie) },
        )
      }
    />
  );
}
