import { type RefObject, useLayoutEffect, useState } from 'react';

/**
 * The inner size of an element in CSS pixels, as it changes; zero before it is there. While another screen hides it, the
 * size that it had: what was laid out by it stays where it was.
 */
export function useElementSize(element: RefObject<HTMLElement | null>): {
  readonly width: number;
  readonly height: number;
} {
  const [size, setSize] = useState({ width: 0, height: 0 });
  useLayoutEffect(() => {
    const observed = element.current;
    if (!observed) return;
    const measure = (): void => {
      const { clientWidth: width, clientHeight: height } = observed;
      if (width > 0 || height > 0) setSize({ width, height });
    };
    const observer = new ResizeObserver(measure);
    observer.observe(observed);
    measure();
    return () => observer.disconnect();
  }, [element]);
  return size;
}
