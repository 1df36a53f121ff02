/** Who knows a subject, as far as what they did shows it, and on how few people it depends. */
package dev.grapevine.detection.expertise;
