import type { Labuitkomst } from '../../api/types.ts';
import { BlockHeading } from '../../ui/page/page.tsx';
import { laboratoryText as text } from './laboratory.nl.ts';

/** Does it close, do the own terms give what was approved, and what was assumed? */
export function LabProof({ found }: { found: Labuitkomst }) {
  const { sluit, regelsCent, eigenHulpCent, afwijkingen } = found.controle;
  return (
    <section aria-labelledby="lab-bewijs">
      <BlockHeading id="lab-bewijs" title={text.checked} />
      <ul>
        <li>{text.count(found.trajecten)}</li>
        {sluit && <li>{text.closes}</li>}
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
  );
}
