import { useEffect, useState } from 'preact/hooks';

export interface Point {
  readonly id: string;
  readonly name: string;
  /** WGS 84 degrees. */
  readonly latitude: number;
  readonly longitude: number;
  readonly href: string;
}

/** Plate carrée: a degree is a degree. Of the poles, only what people live on is shown. */
const WIDTH = 360;
const NORTH = 78;
const SOUTH = -58;

const x = (longitude: number) => longitude + 180;
const y = (latitude: number) => NORTH - latitude;

/** Where things happened. The coast lines are fetched when a map is first shown. */
export function WorldMap({ title, points }: { title: string; points: readonly Point[] }) {
  const [land, setLand] = useState('');
  useEffect(() => {
    void import('./land.ts').then(({ landPath }) => setLand(landPath(x, y)));
  }, []);
  const { left, top, width, height } = frame(points);
  const size = width / 110;
  return (
    <figure class="map">
      <figcaption>{title}</figcaption>
      <svg viewBox={`${left} ${top} ${width} ${height}`}>
        <title>{title}</title>
        <path class="land" d={land} />
        {points.map(({ id, name, latitude, longitude, href }) => (
          <a key={id} href={href} aria-label={name}>
            <title>{name}</title>
            <circle class="point" cx={x(longitude)} cy={y(latitude)} r={size} />
          </a>
        ))}
      </svg>
    </figure>
  );
}

/** The part of the world that the points are in, with room around it; twice as wide as high. */
function frame(points: readonly Point[]) {
  const xs = points.map(({ longitude }) => x(longitude));
  const ys = points.map(({ latitude }) => y(latitude));
  const left = Math.min(...xs);
  const top = Math.min(...ys);
  const across = Math.max(...xs) - left;
  const down = Math.max(...ys) - top;
  const width = Math.min(WIDTH, Math.max(50, across * 1.3, down * 2.6));
  const height = Math.min(NORTH - SOUTH, width / 2);
  const clamp = (value: number, most: number) => Math.max(0, Math.min(most, value));
  return {
    left: clamp(left + across / 2 - width / 2, WIDTH - width),
    top: clamp(top + down / 2 - height / 2, NORTH - SOUTH - height),
    width,
    height,
  };
}
