import './row-choice.css';

/** A checkbox that takes a row of a table into a choice of several; its label is read out and not shown. */
export function RowChoice({ label, chosen, onToggle }: { label: string; chosen: boolean; onToggle: () => void }) {
  return (
    <label className="row-choice">
      <input type="checkbox" checked={chosen} onChange={onToggle} />
      <span className="visually-hidden">{label}</span>
    </label>
  );
}
