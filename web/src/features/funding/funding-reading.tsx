import { fundingText as text } from './funding.nl.ts';

type Block = { readonly kop: string; readonly zinnen: readonly string[]; readonly kern: number };

/** Terms in plain words, block by block: what matters first, and the rest when it is asked. */
export function FundingReading({
  blocks,
  level,
  untitled = false,
}: {
  blocks: readonly Block[];
  level: 2 | 3;
  /** The first block stands under the heading of the page. */
  untitled?: boolean;
}) {
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <div className="funding-reading">
      {blocks.map((block) => (
        <section key={block.kop}>
          {!(untitled && block === blocks[0]) && <Heading>{block.kop}</Heading>}
          <Sentences of={block.zinnen.slice(0, block.kern)} />
          {block.zinnen.length > block.kern && (
            <details>
              <summary>{text.moreOf(block.kop)}</summary>
              <Sentences of={block.zinnen.slice(block.kern)} />
            </details>
          )}
        </section>
      ))}
    </div>
  );
}

const Sentences = ({ of }: { of: readonly string[] }) => of.map((sentence) => <p key={sentence}>{sentence}</p>);
