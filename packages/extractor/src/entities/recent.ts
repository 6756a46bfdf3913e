import type { Cluster } from './cluster.ts';

/** How many clusters back are looked at: keeps linking linear on any text. */
const WINDOW = 60;

/** Clusters in the order of their latest mention, newest first. */
export class Recent {
  private list: Cluster[] = [];

  touch(cluster: Cluster, position: number): void {
    cluster.latest = position;
    const at = this.list.indexOf(cluster);
    if (at === 0) return;
    if (at > 0) this.list.splice(at, 1);
    this.list.unshift(cluster);
    if (this.list.length > WINDOW) this.list.pop();
  }

  forget(cluster: Cluster): void {
    this.list = this.list.filter((other) => other !== cluster);
  }

  find(fits: (cluster: Cluster) => boolean): Cluster | undefined {
    return this.list.find(fits);
  }

  filter(fits: (cluster: Cluster) => boolean): Cluster[] {
    return this.list.filter(fits);
  }
}
