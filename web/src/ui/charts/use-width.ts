import { type RefObject, useEffect, useRef, useState } from 'react';

/** The width of an element in CSS pixels, so that a chart keeps its letter size at 320 px and at 400 %. */
export function useWidth<T extends Element>(initial: number): { ref: RefObject<T | null>; width: number } {
  const ref = useRef<T>(null);
  const [width, setWidth] = useState(initial);
  useEffect(() => {
    const element = ref.current;
    if (!element) return;
    const observer = new ResizeObserver(([entry]) => {
      if (entry && entry.contentRect.width > 0) setWidth(Math.round(entry.contentRect.width));
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return { ref, width };
}
