export { type ClusterFile, clusterBytes, WordClusters, wordClusters } from './clusters.ts';
export { Case, EDGE, UNKNOWN, type WordView, wordView } from './view.ts';
