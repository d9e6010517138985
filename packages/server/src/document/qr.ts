import {encode} from 'uqr';

/** A QR code as one path of unit squares, its side in squares; the quiet zone is the caller's. */
export type QrPath = {readonly side: number; readonly path: string};

/** Draws a text as a QR code that stands a stain or a crease (15 % of it, level M). */
export const qrPath = (text: string): QrPath => {
  const {size, data} = encode(text, {ecc: 'M', border: 0});
  const path = data.flatMap((row, y) =>
    row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])),
  );
  return {side: size, path: path.join('')};
};
