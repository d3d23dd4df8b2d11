// The phone's camera as a reader of QR codes, where the browser has one built in; no picture leaves the phone.
import { useEffect, useRef, useState } from 'react';
import styles from './check-in.module.css';
import { useCheckInText } from './messages.ts';

interface Detector {
  readonly detect: (from: HTMLVideoElement) => Promise<readonly { readonly rawValue: string }[]>;
}

declare global {
  var BarcodeDetector: (new (options: { readonly formats: readonly string[] }) => Detector) | undefined;
}

const everyMs = 250;
/** The same card is before the camera for a while. */
const againMs = 4000;

export function mayScan(): boolean {
  return globalThis.BarcodeDetector !== undefined && 'mediaDevices' in navigator;
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

/** Reads until stopped. */
function watch(screen: HTMLVideoElement, tell: (code: string) => void, fail: () => void): (() => void) | undefined {
  const Reader = globalThis.BarcodeDetector;
  if (Reader === undefined) return undefined;
  const reader = new Reader({ formats: ['qr_code'] });
  const seen = new Map<string, number>();
  const stopped = new AbortController();
  const look = async () => {
    const [found] = await reader.detect(screen);
    const now = performance.now();
    if (found === undefined || now - (seen.get(found.rawValue) ?? Number.NEGATIVE_INFINITY) < againMs) return;
    seen.set(found.rawValue, now);
    tell(found.rawValue);
  };
  void open(screen, stopped.signal).catch(fail);
  const timer = setInterval(() => {
    if (screen.readyState < HTMLMediaElement.HAVE_CURRENT_DATA) return;
    void look().catch(() => undefined);
  }, everyMs);
  return () => {
    clearInterval(timer);
    stopped.abort();
  };
}

async function open(screen: HTMLVideoElement, stopped: AbortSignal): Promise<void> {
  const stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } });
  const stop = () => stream.getTracks().forEach((track) => track.stop());
  stopped.addEventListener('abort', stop);
  if (stopped.aborted) return stop();
  screen.srcObject = stream;
  return screen.play();
}
