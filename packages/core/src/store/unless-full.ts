// Writes that only go along with a reading: a copy opened, a session seen again. A full disk must not stop the reading.
import { JinguoError } from '../errors.ts';

/** Whether it was written; false when the disk is full. @throws whatever else the write throws. */
export async function unlessFull(write: Promise<unknown>): Promise<boolean> {
  try {
    await write;
    return true;
  } catch (error) {
    if (error instanceof JinguoError && error.code === 'STORAGE_FULL') return false;
    throw error;
  }
}
