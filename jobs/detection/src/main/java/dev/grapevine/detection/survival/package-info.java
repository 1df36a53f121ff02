/** How long questions wait for an answer, when those that still wait count, too. */
package dev.grapevine.detection.survival;
