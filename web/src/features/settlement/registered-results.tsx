import type { Afrekengegevens } from '../../../../src/modules/settlement/api.ts';
import { apiSend } from '../../api/client.ts';
import { FormDialog } from '../../ui/form/form-dialog.tsx';
import { settleText } from './settle.nl.ts';

const text = settleText.facts;

/** What the register of results says of the year; the region may state it as the earned part of a result share. */
export function RegisteredResults({ data }: { data: Afrekengegevens }) {
  const { resultaten: results, mag, jaar, aanbieder } = data;
  if (results === null) return null;
  return (
    <section className="section" aria-label={text.kinds.resultaat}>
      <p>{text.results.said(results)}</p>
      {mag.opgeven && !mag.alleenEigenKosten && results.beoordeeld > 0 && (
        <FormDialog
          name="resultaten-overnemen"
          button={text.results.take}
          small
          title={text.kinds.resultaat}
          intro={text.results.intro}
          beforeFields={<p>{text.results.said(results)}</p>}
          fields={[]}
          submitLabel={text.results.take}
          done={text.done}
          submit={() =>
            apiSend('POST', '/afrekeningen/gegevens', {
              jaar,
              aanbieder: aanbieder.id,
              soort: 'resultaat',
              aandeel: `${results.bereikt}/${results.beoordeeld}`,
              bron: text.results.source(results),
            })
          }
        />
      )}
    </section>
  );
}
