import type { MaterieleControleDetail } from '../../../../src/modules/control/api.ts';
import { apiSend } from '../../api/client.ts';
import { useMay } from '../../app/session.ts';
import { parseDutchEuros } from '../../format/index.ts';
import { FormDialog } from '../../ui/form/form-dialog.tsx';
import { BlockHeading, FactList } from '../../ui/page/page.tsx';
import { AMOUNT } from './control-fields.ts';
import { filesText } from './files.nl.ts';
import { materialText } from './material.nl.ts';

const text = materialText.one;

/** What the sample showed, what that means for the whole, and what is recovered. */
export function ControlOutcome({ control }: { control: MaterieleControleDetail }) {
  const { bevindingen, terugvordering, mag } = control;
  if (!bevindingen && !terugvordering) return null;
  const mayRecover = mag.some(({ soort, wachtOp }) => soort === 'terugvordering' && wachtOp === null);
  return (
    <section className="section" aria-labelledby="uitkomst">
      <BlockHeading id="uitkomst" title={text.outcome} aside={mayRecover && <Recover control={control} />} />
      <FactList
        facts={[
          ...(bevindingen
            ? [
                { label: text.sample, value: text.found(bevindingen) },
                { label: text.estimate, value: text.estimateOf(bevindingen) },
                { label: text.precision, value: text.precisionOf(bevindingen.nauwkeurigheidPercentage) },
                { label: text.population, value: text.populationOf(bevindingen) },
                { label: text.method, value: text.methodWords[bevindingen.methode] },
              ]
            : []),
          ...(terugvordering
            ? [
                {
                  label: text.recovery,
                  value: text.recoveryOf(terugvordering.bedragCent, terugvordering.opgedragenCent),
                },
              ]
            : []),
        ]}
      />
    </section>
  );
}

function Recover({ control: { id, contracten, terugvordering } }: { control: MaterieleControleDetail }) {
  const mayPay = useMay('payments.manage');
  if (!mayPay || !terugvordering || terugvordering.opgedragenCent >= terugvordering.bedragCent) return null;
  const options = contracten.map(({ id: contract, nummer, naam }) => ({
    value: String(contract),
    label: `${nummer} ${naam}`,
  }));
  return (
    <FormDialog
      name="terugvordering"
      button={text.recover}
      small
      title={text.recover}
      intro={text.recoverIntro}
      fields={[
        { kind: 'choice', name: 'contractId', label: text.contract, required: true, options },
        {
          kind: 'text',
          name: 'bedrag',
          label: text.amount,
          required: true,
          pattern: AMOUNT,
          patternHint: text.noAmount,
          hint: text.recoveryOf(terugvordering.bedragCent, terugvordering.opgedragenCent),
        },
        { kind: 'long-text', name: 'reden', label: text.reason, required: true },
      ]}
      submitLabel={text.recover}
      done={filesText.saved}
      submit={({ contractId, bedrag = '', reden }) =>
        apiSend('POST', `/materiele-controles/${id}/terugvorderingen`, {
          contractId: Number(contractId),
          bedragCent: parseDutchEuros(bedrag),
          reden,
        })
      }
    />
  );
}
