/** A difference as a bar to the right (more) or the left (less); the number stands beside it. */
export function LabBar({ cents, largest }: { cents: number; largest: number }) {
  const width = (50 * Math.min(Math.abs(cents), largest)) / largest;
  return (
    <svg className="lab-bar" aria-hidden="true" focusable="false">
      <rect
        className={cents < 0 ? 'lab-bar__less' : 'lab-bar__more'}
        x={`${cents < 0 ? 50 - width : 50}%`}
        width={`${width}%`}
        y="3"
        height="12"
        rx="2"
      />
      <line className="lab-bar__middle" x1="50%" x2="50%" y1="0" y2="18" />
    </svg>
  );
}
