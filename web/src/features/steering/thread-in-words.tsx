import type { Draadbeeld } from '../../api/types.ts';
import { AppLink } from '../../ui/link/app-link.tsx';
import { steeringText } from './steering.nl.ts';

type ColumnInWords = NonNullable<Draadbeeld['gevolgd']>['perKolom'][number];

/** Below the picture the same thread in words, a knot per column. */
export function ThreadInWords({ columns }: { columns: readonly ColumnInWords[] }) {
  return (
    <section className="thread-words" aria-label={steeringText.thread.inWords}>
      {columns.map((column) => (
        <div key={column.kop}>
          <span className="strong">
            {column.link ? <AppLink href={column.link}>{column.kop}</AppLink> : column.kop}
          </span>
          <p>{column.tekst}</p>
        </div>
      ))}
    </section>
  );
}
