import { useQuery } from '@tanstack/react-query';
import { apiSend } from '../../api/client.ts';
import { registerQuery } from '../../api/register-queries.ts';
import type { Bepaling, Gevolg, Register } from '../../api/register-types.ts';
import type { Contract } from '../../api/types.ts';
import { paths } from '../../app/paths.ts';
import { dayOfInstant, formatDay, formatNearness } from '../../format/index.ts';
import { Loaded } from '../../ui/async/states.tsx';
import { LinkButton } from '../../ui/button/button.tsx';
import { FormDialog } from '../../ui/form/form-dialog.tsx';
import { AppLink } from '../../ui/link/app-link.tsx';
import { BlockHeading } from '../../ui/page/page.tsx';
import { QuietStatus } from '../../ui/status/status.tsx';
import { OpenTestsOf, SetUpNote } from '../clause-tests/set-up-note.tsx';
import { effectsOfClause, openActs } from './clause-effects.ts';
import './contract-clauses.css';
import { RecordFact } from './record-fact.tsx';
import { registerText as text } from './register.nl.ts';

/** The clauses of a contract: what each did, will do and asks, and where it differs from the library. */
export function ContractClauses({ contract }: { contract: Contract }) {
  return <Loaded query={useQuery(registerQuery(contract.id))}>{(register) => <Clauses register={register} />}</Loaded>;
}

function Clauses({ register }: { register: Register }) {
  const { bepalingen, nietOpgenomen, magWijzigen } = register;
  return (
    <>
      <OpenActs register={register} />
      <section className="section" aria-labelledby="bepalingen">
        <BlockHeading
          id="bepalingen"
          title={text.clauses}
          aside={
            magWijzigen && (
              <LinkButton small href={paths.contractChange(register.id)}>
                {text.change}
              </LinkButton>
            )
          }
        />
        {magWijzigen && <OpenTestsOf clauses={bepalingen.filter(({ aan }) => aan)} />}
        {bepalingen.length === 0 && <p className="muted">{text.noClauses}</p>}
        <ul className="plain-list register-clauses">
          {bepalingen.map((clause) => (
            <Clause key={clause.nummer} clause={clause} register={register} />
          ))}
        </ul>
      </section>
      {nietOpgenomen.length > 0 && (
        <details className="section register-clauses__left-out">
          <summary>{text.notIncludedText(nietOpgenomen.length)}</summary>
          <ul>
            {nietOpgenomen.map((clause) => (
              <li key={clause.sleutel}>{clause.titel}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function OpenActs({ register }: { register: Register }) {
  const today = dayOfInstant(new Date());
  const open = openActs(register.gevolgen);
  return (
    <section aria-labelledby="nu-te-doen">
      <BlockHeading
        id="nu-te-doen"
        title={text.openActs}
        aside={register.magWijzigen && <RecordFact contractId={register.id} />}
      />
      {open.length === 0 && <p className="muted">{text.noOpenActs}</p>}
      <ol className="plain-list register-acts">
        {open.map((effect) => (
          <li key={`${effect.bepaling} ${effect.code} ${effect.dag}`}>
            <span className="register-acts__day">
              {formatDay(effect.dag)}
              <Nearness effect={effect} today={today} />
            </span>
            <span>
              {effect.wat}
              <span className="table__second">{text.effectOf(effect.bepaling, effect.bedragCent)}</span>
            </span>
            {register.magWijzigen && <HandleEffect effect={effect} contractId={register.id} />}
          </li>
        ))}
      </ol>
    </section>
  );
}

function Nearness({ effect, today }: { effect: Gevolg; today: string }) {
  const nearness = formatNearness(effect.dag, today);
  return nearness ? (
    <span className={`table__second ${effect.dag < today ? 'negative' : 'warning'}`}>{nearness}</span>
  ) : null;
}

/** Says that what a clause asked was dealt with; it stays with the contract. */
function HandleEffect({ effect, contractId }: { effect: Gevolg; contractId: number }) {
  return (
    <FormDialog
      name="afgehandeld"
      small
      button={text.markHandled}
      buttonLabel={text.markHandledOf(effect.wat)}
      title={text.handledTitle}
      intro={text.handledIntro}
      fields={[{ kind: 'long-text', name: 'toelichting', label: text.handledNote, required: true }]}
      submitLabel={text.handledAct}
      done={text.handledDone}
      submit={({ toelichting = '' }) =>
        apiSend('POST', `/contracten/${contractId}/feiten`, {
          soort: 'afgehandeld',
          dag: effect.dag,
          bepaling: effect.bepaling,
          code: effect.code,
          jaar: null,
          bedragCent: null,
          cijfer: null,
          ja: null,
          naam: null,
          toelichting,
        })
      }
    />
  );
}

function Clause({ clause, register }: { clause: Bepaling; register: Register }) {
  const { done, toCome } = effectsOfClause(register.gevolgen, clause.nummer);
  return (
    <li>
      <span className="register-clauses__number">{clause.nummer}</span>
      <div>
        <h3>
          {clause.titel}
          {!clause.aan && <QuietStatus tone="closed">{text.off}</QuietStatus>}
          {clause.ontwikkel && <QuietStatus tone="proposal">{text.develop}</QuietStatus>}
        </h3>
        <p className="small">{clause.tekst}</p>
        {clause.ontwikkel && <p className="small muted">{text.developNote}</p>}
        <Deviation clause={clause} />
        {clause.aan && <Effects title={text.did} effects={done} />}
        {clause.aan && <Effects title={text.willDo} effects={toCome} />}
        {register.magWijzigen && clause.aan && <SetUpNote which={clause} />}
        <p className="small muted">{clause.verwijzing ? text.reference(clause.verwijzing) : text.own}</p>
      </div>
      {register.magWijzigen && (
        <AppLink
          href={paths.contractChange(register.id, clause.nummer)}
          aria-label={text.changeClauseOf(clause.nummer, clause.titel)}
        >
          {text.changeClause}
        </AppLink>
      )}
    </li>
  );
}

function Deviation({ clause: { afwijking } }: { clause: Bepaling }) {
  if (!afwijking) return null;
  return (
    <div className="small">
      <QuietStatus tone="warning">{text.deviates}</QuietStatus>
      <ul>
        {afwijking.tekst && <li>{text.deviatesText}</li>}
        {afwijking.waarden.map(({ naam, standaard, hier }) => (
          <li key={naam}>{text.deviation(naam, standaard, hier)}</li>
        ))}
      </ul>
    </div>
  );
}

function Effects({ title, effects }: { title: string; effects: readonly Gevolg[] }) {
  if (effects.length === 0) return null;
  return (
    <>
      <h4>{title}</h4>
      <ul className="plain-list register-effects">
        {effects.map((effect) => (
          <li key={`${effect.code} ${effect.dag} ${effect.wat}`}>
            <span className="nowrap muted">{formatDay(effect.dag)}</span>
            <span>
              {effect.wat}
              {effect.bedragCent !== null && <span className="muted"> {text.amount(effect.bedragCent)}</span>}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
