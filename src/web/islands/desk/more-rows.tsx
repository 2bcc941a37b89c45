import { useEffect, useRef } from 'preact/hooks';

interface MoreRowsProps {
  readonly isNeeded: boolean;
  readonly show: () => void;
}

/** The end of what is drawn of a long list: more is drawn when somebody comes near it. */
export function MoreRows({ isNeeded, show }: MoreRowsProps) {
  const button = useRef<HTMLButtonElement>(null);
  const latest = useRef(show);
  latest.current = show;
  useEffect(() => {
    if (!button.current) return undefined;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) latest.current();
      },
      { rootMargin: '1500px' },
    );
    observer.observe(button.current);
    return () => {
      observer.disconnect();
    };
  });
  if (!isNeeded) return null;
  return (
    <p class="more">
      <button type="button" ref={button} onClick={show}>
        Show more
      </button>
    </p>
  );
}
