/** Coast lines of Natural Earth (public domain), 1:110 million. */
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import world from 'world-atlas/land-110m.json' with { type: 'json' };

type Scale = (degrees: number) => number;

/** The land as one SVG path. */
export function landPath(x: Scale, y: Scale): string {
  const topology = world as unknown as Topology<{ land: GeometryCollection }>;
  const { features } = feature(topology, topology.objects.land);
  return features
    .flatMap(({ geometry }) =>
      geometry.type === 'Polygon'
        ? geometry.coordinates
        : geometry.type === 'MultiPolygon'
          ? geometry.coordinates.flat()
          : [],
    )
    .map(
      (ring) =>
        `M${ring.map(([longitude, latitude]) => `${x(longitude!).toFixed(1)} ${y(latitude!).toFixed(1)}`).join('L')}Z`,
    )
    .join('');
}
