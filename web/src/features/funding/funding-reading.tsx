/** Terms in plain words, block by block. */
export function FundingReading({
  blocks,
  level,
  untitled = false,
}: {
  blocks: readonly { readonly kop: string; readonly zinnen: readonly string[] }[];
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
          {block.zinnen.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </section>
      ))}
    </div>
  );
}
