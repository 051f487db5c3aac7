import type { Draadknoop } from '../../api/types.ts';
import { capitalised, plainWord } from '../../app/words.nl.ts';
import { AppLink } from '../link/app-link.tsx';
import { uiText } from '../ui.nl.ts';
import './thread-path.css';

/** Where you are on the thread: red up to and including here, grey for what still follows. Each knot leads there. */
export function ThreadPath({ knots }: { knots: readonly Draadknoop[] }) {
  if (knots.length === 0) return null;
  const here = knots.findIndex((knot) => knot.hier);
  return (
    <nav aria-label={uiText.threadPlace}>
      <ol className="thread-path">
        {knots.map((knot, index) => (
          <li key={`${knot.soort}-${knot.waarde}`} className={placeClass(index, here)}>
            <span className="thread-path__kind">{capitalised(plainWord(knot.soort))}</span>
            <KnotValue knot={knot} />
          </li>
        ))}
      </ol>
    </nav>
  );
}

function KnotValue({ knot }: { knot: Draadknoop }) {
  if (knot.hier) {
    return (
      <span className="thread-path__here" aria-current="step">
        {knot.waarde}
      </span>
    );
  }
  return knot.link ? <AppLink href={knot.link}>{knot.waarde}</AppLink> : <span>{knot.waarde}</span>;
}

const placeClass = (index: number, here: number): string =>
  index === here ? 'thread-path__knot--here' : here >= 0 && index > here ? 'thread-path__knot--after' : '';
