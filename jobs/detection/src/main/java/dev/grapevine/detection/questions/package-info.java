/** Who asked what of whom, and what counts as an answer. */
package dev.grapevine.detection.questions;
