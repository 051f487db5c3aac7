import { InPageHelp } from '../../ui/help/in-page-help.tsx';

/** Help at the foot of a page, a paragraph per line. */
export function Help({ lines }: { lines: readonly string[] }) {
  return (
    <InPageHelp>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </InPageHelp>
  );
}
