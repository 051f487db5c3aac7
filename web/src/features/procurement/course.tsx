import type { Inkoopprocedure, Loop } from '../../api/types.ts';
import { formatInstant } from '../../format/index.ts';
import { BlockHeading, Columns, FactList } from '../../ui/page/page.tsx';
import { Status } from '../../ui/status/status.tsx';
import './procurement.css';
import { procurementText } from './procurement.nl.ts';
import { StepDialog } from './step-dialog.tsx';

const text = procurementText.course;
type Phase = Loop['fasen'][number];

/** The phases of the procedure and of its rounds: where each stands, who may do what now, and which step comes next. */
export function Course({ procedure }: { procedure: Inkoopprocedure }) {
  return (
    <>
      {procedure.lopen.toReversed().map((walk, index) => (
        <section key={walk.ronde ?? 'procedure'} className="course" aria-labelledby={headingOf(walk)}>
          <BlockHeading id={headingOf(walk)} title={walk.naam} aside={text.summary(walk)} />
          <Columns aside={<Now procedure={procedure} walk={walk} leading={index === 0} />}>
            <Phases walk={walk} />
          </Columns>
        </section>
      ))}
      <Decision procedure={procedure} />
    </>
  );
}

const headingOf = (walk: Loop): string => `loop-${(walk.ronde ?? 'procedure').replace(':', '-')}`;

function Phases({ walk }: { walk: Loop }) {
  return (
    <ol className="plain-list course__phases" aria-label={text.phases(walk.naam)}>
      {walk.fasen.map((phase) => (
        <li
          key={phase.sleutel}
          className={`course__phase course__phase--${phase.stand}`}
          aria-current={phase.stand === 'nu' ? 'step' : undefined}
        >
          <span className="course__name">{phase.naam}</span>
          <PhaseState phase={phase} />
          <PhaseFacts phase={phase} />
        </li>
      ))}
    </ol>
  );
}

/** Only where it stands now is marked; the others are said in a word. */
function PhaseState({ phase }: { phase: Phase }) {
  const word = text.states[phase.stand];
  return phase.stand === 'nu' ? <Status tone="proposal">{word}</Status> : <span className="small muted">{word}</span>;
}

function PhaseFacts({ phase }: { phase: Phase }) {
  const { begonnen, sluit, geopend, minimumtermijn, stand } = phase;
  const moments = [
    begonnen && text.began(formatInstant(begonnen)),
    sluit && (stand === 'nu' ? text.closes : text.closed)(formatInstant(sluit)),
    geopend && text.opened(formatInstant(geopend)),
    stand === 'straks' && phase.magOvergeslagen && text.optional,
  ].filter(Boolean);
  const term = stand === 'straks' || stand === 'nu' ? minimumtermijn : null;
  return (
    <span className="course__facts small muted">
      {moments.join(' · ')}
      {term && <span className="course__term">{text.term(term.dagen, term.telling, term.bron)}</span>}
    </span>
  );
}

function Now({
  procedure,
  walk,
  leading,
}: {
  procedure: Inkoopprocedure;
  walk: Loop;
  /** The walk on top: its first step is the one filled button of the page. */
  leading: boolean;
}) {
  const steps = procedure.mag.beheren && !procedure.gestopt ? walk.stappen : [];
  const possible = steps.filter((step) => step.kan);
  const waiting = steps.filter((step) => !step.kan);
  return (
    <>
      {walk.handelingenNu.length > 0 && (
        <div>
          <h3>{text.now}</h3>
          <FactList facts={byActor(walk)} />
        </div>
      )}
      {walk.handelingenNu.length === 0 && possible.length === 0 && <p className="small muted">{text.nothingNow}</p>}
      {possible.length > 0 && (
        <div>
          <h3>{text.steps}</h3>
          <ul className="plain-list course__steps">
            {possible.map((step, index) => (
              <li key={`${step.stap} ${step.fase}`}>
                <StepDialog procedure={procedure} run={walk.ronde} step={step} primary={leading && index === 0} />
              </li>
            ))}
          </ul>
        </div>
      )}
      {waiting.length > 0 && (
        <div>
          <h3>{text.notNow}</h3>
          <FactList facts={waiting.map((step) => ({ label: step.tekst, value: step.waaromNiet }))} />
        </div>
      )}
    </>
  );
}

/** Who may do what now: one line for each who, in the order of the server. */
function byActor({ handelingenNu }: Loop) {
  return [...new Set(handelingenNu.map((act) => act.wie))].map((who) => ({
    label: text.by[who],
    value: handelingenNu
      .filter((act) => act.wie === who)
      .map((act) => act.tekst)
      .join(', '),
  }));
}

const OWN_STEP = {
  fase: null,
  sluitmomentNodig: false,
  vroegsteSluiting: null,
  kan: true,
  waaromNiet: null,
} as const;

/** Whether the board goes on, on which conditions and with what to fall back on; and stopping altogether. */
function Decision({ procedure }: { procedure: Inkoopprocedure }) {
  const words = procurementText.decision;
  const { besluit, gestopt, mag } = procedure;
  const mayDecide = mag.beheren && !gestopt;
  if (!besluit && !mayDecide) return null;
  return (
    <section className="course" aria-labelledby="besluit-doorgaan">
      <BlockHeading
        id="besluit-doorgaan"
        title={words.title}
        aside={
          besluit && (
            <Status tone={besluit.doorgaan ? 'positive' : 'negative'}>
              {besluit.doorgaan ? words.go : words.noGo}
            </Status>
          )
        }
      />
      {besluit ? (
        <div className="wide-facts">
          <FactList
            facts={[
              { label: words.decidedOn, value: formatInstant(besluit.op) },
              { label: words.conditions, value: besluit.voorwaarden.join('; ') || words.none },
              { label: words.fallback, value: besluit.terugval },
            ]}
          />
        </div>
      ) : (
        <p className="small muted">{words.open}</p>
      )}
      {mayDecide && (
        <div className="procurement__acts course__decide">
          <StepDialog
            procedure={procedure}
            run={null}
            step={{ ...OWN_STEP, stap: 'besluit-doorgaan', tekst: words.act }}
            primary={false}
          />
          <StepDialog
            procedure={procedure}
            run={null}
            step={{ ...OWN_STEP, stap: 'stoppen', tekst: words.stop }}
            primary={false}
          />
        </div>
      )}
    </section>
  );
}
