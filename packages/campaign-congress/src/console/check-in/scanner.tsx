// The phone's camera as a reader of QR codes. The reader comes with the page, because hardly any browser of a phone has one
// built in; no picture leaves the phone.
import { useEffect, useRef, useState } from 'react';
import styles from './check-in.module.css';
import { useCheckInText } from './messages.ts';

const everyMs = 250;
/** The same card is before the camera for a while. */
const againMs = 4000;

/** A browser opens its camera to pages over https only, and on the machine itself. */
export function mayScan(): boolean {
  return 'mediaDevices' in navigator;
}

export function Scanner({ onCode }: { readonly onCode: (code: string) => void }) {
  const say = useCheckInText();
  const video = useRef<HTMLVideoElement>(null);
  const tell = useRef(onCode);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    tell.current = onCode;
  }, [onCode]);
  useEffect(() => (video.current === null ? undefined : watch(video.current, (code) => tell.current(code), () => setFailed(true))), []);
  if (failed) return <p className={styles['refused']} role="alert">{say('noCamera')}</p>;
  return <video ref={video} className={styles['video']} muted playsInline aria-label={say('scan')} />;
}

/** Reads until stopped, one picture after another. */
function watch(screen: HTMLVideoElement, tell: (code: string) => void, fail: () => void): () => void {
  const seen = new Map<string, number>();
  const stopped = new AbortController();
  const look = async () => {
    const { BarcodeDetector } = await import('qr/decode.js');
    const reader = new BarcodeDetector({ formats: ['qr_code'] });
    while (!stopped.signal.aborted) {
      const [found] = screen.readyState < HTMLMediaElement.HAVE_CURRENT_DATA ? [] : await reader.detect(screen);
      const now = performance.now();
      if (found !== undefined && now - (seen.get(found.rawValue) ?? Number.NEGATIVE_INFINITY) >= againMs) {
        seen.set(found.rawValue, now);
        tell(found.rawValue);
      }
      await new Promise((resolve) => setTimeout(resolve, everyMs));
    }
  };
  void open(screen, stopped.signal).then(look).catch(fail);
  return () => stopped.abort();
}

async function open(screen: HTMLVideoElement, stopped: AbortSignal): Promise<void> {
  const stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } });
  const stop = () => stream.getTracks().forEach((track) => track.stop());
  stopped.addEventListener('abort', stop);
  if (stopped.aborted) return stop();
  screen.srcObject = stream;
  return screen.play();
}
