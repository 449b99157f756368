import { useEffect, useState } from 'react';
import { serverNow } from '../../shared/time/server-clock';

/** The server's time, every second: for clocks that people watch. */
export function useSecond(): number {
  const [now, setNow] = useState(serverNow);
  useEffect(() => {
    const timer = setInterval(() => setNow(serverNow()), 1_000);
    return () => clearInterval(timer);
  }, []);
  return now;
}
