import { type ReactNode, useEffect, useRef, useState } from 'react';

/** A frame in which something wide scrolls by itself. It is a stop for the keyboard only while there is more to see. */
export function ScrollFrame({ label, busy, children }: { label: string; busy: boolean; children: ReactNode }) {
  const frame = useRef<HTMLDivElement>(null);
  const [scrolls, setScrolls] = useState(false);
  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    const observer = new ResizeObserver(() => setScrolls(element.scrollWidth > element.clientWidth));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return (
    <div
      className="table-frame"
      ref={frame}
      aria-busy={busy}
      {...(scrolls && { tabIndex: 0, role: 'group', 'aria-label': label })}
    >
      {children}
    </div>
  );
}
