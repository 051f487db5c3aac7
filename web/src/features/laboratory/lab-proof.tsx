import type { Labuitkomst } from '../../api/types.ts';
import { BlockHeading } from '../../ui/page/page.tsx';
import { QuietStatus, Status } from '../../ui/status/status.tsx';
import { laboratoryText as text } from './laboratory.nl.ts';

/** What must always hold, with a tick or a fault; do the own terms give what was approved; and what was assumed. */
export function LabProof({ found }: { found: Labuitkomst }) {
  const { regelsCent, eigenHulpCent, afwijkingen } = found.herkomst;
  return (
    <>
      <section aria-labelledby="lab-controles">
        <BlockHeading id="lab-controles" title={text.checks(found.controles.every(({ klopt }) => klopt))} />
        <ul className="lab-checks">
          {found.controles.map(({ soort, naam, klopt }) => (
            <li key={soort}>
              {klopt ? (
                <QuietStatus tone="positive">{text.right}</QuietStatus>
              ) : (
                <Status tone="negative">{text.wrong}</Status>
              )}
              <span>{naam}</span>
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="lab-bewijs">
        <BlockHeading id="lab-bewijs" title={text.checked} />
        <ul>
          <li>{text.count(found.trajecten)}</li>
          <li>
            {afwijkingen.length === 0 ? text.sameAsLines(regelsCent) : text.notSame(regelsCent, eigenHulpCent)}
            {afwijkingen.length > 0 && (
              <ul>
                {afwijkingen.map(({ product, regelsCent: lines, eigenCent }) => (
                  <li key={product}>{text.deviates(product, lines, eigenCent)}</li>
                ))}
              </ul>
            )}
          </li>
          {found.aannames.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </section>
    </>
  );
}
