import type { MaterieleControleDetail } from '../../../../src/modules/control/api.ts';
import { apiSend } from '../../api/client.ts';
import { FormDialog } from '../../ui/form/form-dialog.tsx';
import { purposeOf } from './control-queries.ts';
import { materialText } from './material.nl.ts';

const text = materialText.one;

/** Draws the lines that the plan asks; from here on lines of children are read, for this purpose. */
export function DrawSample({ control }: { control: MaterieleControleDetail }) {
  if (!control.mag.some(({ soort, wachtOp }) => soort === 'steekproef' && wachtOp === null)) return null;
  return (
    <FormDialog
      name="steekproef"
      button={text.draw}
      look="primary"
      title={text.draw}
      intro={text.drawIntro}
      fields={[]}
      submitLabel={text.draw}
      done={text.drawn}
      submit={() =>
        apiSend('POST', `/materiele-controles/${control.id}/steekproeven`, undefined, { purpose: purposeOf(control) })
      }
    />
  );
}
