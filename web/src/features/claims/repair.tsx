import type { Regelbewijs } from '../../api/types.ts';
import { formatCents } from '../../format/index.ts';
import { claimsText } from './claims.nl.ts';
import './repair.css';

const text = claimsText.line;

/** The smallest change that would have made the line payable; its parts add up to what was claimed, to the cent. */
export function Repair({
  repair,
  claimedCents,
}: {
  repair: NonNullable<Regelbewijs['herstel']>;
  claimedCents: number;
}) {
  return (
    <section className="repair" aria-labelledby="herstel">
      <h2 id="herstel">{text.repair}</h2>
      {repair.stappen.length === 1 ? (
        <p className="repair__only">{repair.stappen[0]}</p>
      ) : (
        <ol>
          {repair.stappen.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      )}
      {repair.opbouw.length > 0 && (
        <table className="table">
          <caption className="visually-hidden">{text.repairCaption}</caption>
          <tbody>
            {repair.opbouw.map((part, index) => (
              <tr key={part.label}>
                <th scope="row">{part.label}</th>
                <td className={index === 0 ? 'num strong' : 'num'}>{formatCents(part.bedragCent)}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{text.repairSum}</th>
              <td className="num">{formatCents(claimedCents)}</td>
            </tr>
          </tfoot>
        </table>
      )}
    </section>
  );
}
