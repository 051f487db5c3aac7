import type { Regelbewijs } from '../../api/types.ts';
import { paths } from '../../app/paths.ts';
import { formatInstant } from '../../format/index.ts';
import { AppLink } from '../../ui/link/app-link.tsx';
import { BlockHeading, FactList } from '../../ui/page/page.tsx';
import { RevealBsn } from '../clients/reveal-bsn.tsx';
import { claimsText } from './claims.nl.ts';
import { Replay } from './replay.tsx';

const text = claimsText.line;

/** The facts of the line, and proof that the same facts give the same decision again. */
export function LineFacts({ proof }: { proof: Regelbewijs }) {
  return (
    <section className="line-facts" aria-labelledby="feiten">
      <BlockHeading id="feiten" title={text.facts} />
      <FactList
        facts={[
          {
            label: text.child,
            value: proof.client ? (
              <RevealBsn clientId={proof.client.id} masked={proof.client.bsn} />
            ) : (
              text.unknownChild
            ),
          },
          { label: claimsText.municipality, value: proof.gemeente.naam },
          { label: claimsText.product, value: [proof.product, proof.productCode].filter(Boolean).join(', ') },
          { label: text.volume, value: claimsText.quantity(proof.volume, proof.eenheid) },
          { label: text.kind, value: proof.soort },
          {
            label: text.allocation,
            value: proof.toewijzingId ? (
              <AppLink href={paths.allocation(proof.toewijzingId)}>{proof.toewijzingNummer}</AppLink>
            ) : (
              proof.toewijzingNummer
            ),
          },
          ...agreedTariff(proof),
          {
            label: text.message,
            value: (
              <AppLink
                href={paths.claim(proof.declaratie.id)}
              >{`${proof.declaratie.nummer}, regel ${proof.volgnummer}`}</AppLink>
            ),
          },
          { label: text.decided, value: formatInstant(proof.declaratie.beslistOp) },
          { label: text.rules, value: proof.regelsVersie },
          {
            label: text.replayed,
            value: (
              <span className={proof.opnieuwGelijk ? 'positive strong' : 'negative strong'}>
                {proof.opnieuwGelijk ? text.same : text.different}
              </span>
            ),
          },
        ]}
      />
      <Replay proof={proof} />
    </section>
  );
}

/** Clause and tariff version that the amount was judged by, also when the line was paid. */
const agreedTariff = (proof: Regelbewijs) =>
  (proof.bevindingen.find((finding) => finding.regel === TARIFF_RULE)?.feiten ?? []).map((fact) => ({
    label: fact.label,
    value: fact.link ? <AppLink href={fact.link}>{fact.waarde}</AppLink> : fact.waarde,
  }));

/** The rule that compares the tariff with the contract's. */
const TARIFF_RULE = 'TR418';
