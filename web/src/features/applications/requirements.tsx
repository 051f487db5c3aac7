import type { Aanmelding, AanmeldingInhoud, Bewijsstuk } from '../../api/types.ts';
import { paths } from '../../app/paths.ts';
import { LongTextField, ManyField } from '../../ui/form/field.tsx';
import { AppLink } from '../../ui/link/app-link.tsx';
import { BlockHeading } from '../../ui/page/page.tsx';
import { QuietStatus } from '../../ui/status/status.tsx';
import type { GevraagdeEis } from './application-types.ts';
import { applicationsText } from './applications.nl.ts';
import { answerTo, isOutdated, withAnswer, withEvidence } from './content.ts';
import { FileButton } from './file-button.tsx';

const text = applicationsText.form;

interface RequirementsProps {
  readonly application: Aanmelding;
  readonly content: AanmeldingInhoud;
  readonly evidence: readonly Bewijsstuk[];
  readonly onChange: (content: AanmeldingInhoud) => void;
}

/** Every requirement by theme: its text, the own answer, and the evidence asked with it. */
export function Requirements({ application, ...rest }: RequirementsProps) {
  const themes = [...Map.groupBy(application.eisen, ({ thema }) => thema)];
  return (
    <section className="section" aria-labelledby="eisen">
      <BlockHeading id="eisen" title={text.requirements} />
      {themes.map(([theme, requirements]) => (
        <section key={theme} aria-label={theme}>
          <h3>{theme}</h3>
          {requirements.map((requirement) => (
            <Requirement key={requirement.id} requirement={requirement} application={application} {...rest} />
          ))}
        </section>
      ))}
    </section>
  );
}

function Requirement({
  requirement,
  application,
  content,
  evidence,
  onChange,
}: RequirementsProps & { requirement: GevraagdeEis }) {
  return (
    <article className="application-requirement">
      <h4>
        {requirement.code} {requirement.titel}
        {requirement.weging && <span className="muted"> ({text.weight(requirement.weging)})</span>}
      </h4>
      <p>{requirement.tekst}</p>
      {isOutdated(content, requirement) && <QuietStatus tone="warning">{text.changed}</QuietStatus>}
      <LongTextField
        id={`eis-${requirement.id}`}
        label={text.answer}
        aria-label={text.answerOf(requirement.code)}
        value={answerTo(content, requirement)}
        onChange={(event) => onChange(withAnswer(content, requirement, event.target.value))}
      />
      {requirement.bewijs && (
        <EvidenceChoice requirement={requirement} content={content} evidence={evidence} onChange={onChange} />
      )}
      <FileButton
        path={`/aanmeldingen/${application.id}/bestanden`}
        query={{ eis: requirement.id }}
        label={text.addFileOf(requirement.code)}
        said={text.fileSent}
      >
        {text.addFile}
      </FileButton>
    </article>
  );
}

function EvidenceChoice({
  requirement,
  content,
  evidence,
  onChange,
}: Omit<RequirementsProps, 'application'> & { requirement: GevraagdeEis }) {
  const ofKind = evidence.filter((one) => one.soort === requirement.bewijs && !one.ingetrokken);
  if (ofKind.length === 0) {
    return (
      <p className="small" id={`bewijs-${requirement.id}`} tabIndex={-1}>
        {text.noEvidence} <AppLink href={paths.evidence}>{text.toEvidence}</AppLink>
      </p>
    );
  }
  return (
    <ManyField
      id={`bewijs-${requirement.id}`}
      label={text.evidence(requirement.code)}
      hint={text.evidenceHint}
      options={ofKind.map((one) => ({
        value: String(one.id),
        label: text.evidenceChoice(one.soortNaam, one.nummer, one.verlopen),
      }))}
      chosen={content.bewijsstukken.map(String)}
      onChange={(chosen) => onChange(withEvidence(content, ofKind, chosen.map(Number)))}
    />
  );
}
